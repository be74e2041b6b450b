package org.commonweave.consent;

import java.util.List;

/** What a person can agree to by themselves, as the schema's type of the same name. */
public enum ConsentPurpose {
    SHARE("consentShare"),
    INTRODUCE("consentIntroduce"),
    STATISTICS("consentStats"),
    INVITATIONS("consentInvite");

    static final List<ConsentPurpose> ALL = List.of(values());

    private final String property;

    ConsentPurpose(String property) {
        this.property = property;
    }

    /** The property of a Person that holds it. */
    public String property() {
        return property;
    }
}
