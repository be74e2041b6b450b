package org.commonweave.bench.tour;

import java.util.List;
import java.util.Map;
import org.commonweave.access.Role;

/** What people agree to and take back, and what that would change. */
final class ConsentsTour implements Tour {

    private static final String AGREED = "kept";

    @Override
    public void walk(Guide guide, Stage stage) {
        String ann = stage.resident("ann");
        guide.data(ann, "{ myConsents { purpose given history { by } } }", Map.of());
        for (String purpose : List.of("SHARE", "INTRODUCE", "STATISTICS", "INVITATIONS")) {
            guide.data(
                    ann,
                    "query($purpose: ConsentPurpose!) { consentPreview(purpose: $purpose) { changes effects { code count } } }",
                    Map.of("purpose", purpose));
        }
        guide.data(
                stage.as(Role.AGENCY, Cast.AGENCY),
                "query($person: ID!) { consentsOf(person: $person) { purpose given } }",
                Map.of("person", stage.person("ann")));
        for (boolean given : List.of(false, true)) {
            guide.change(
                    ann,
                    "setConsent",
                    "consents { given }",
                    Map.of("purpose", "INTRODUCE", "given", given, "basis", "paper form 3"));
        }
        String tie = guide.data(ann, "{ myAcquaintances { uuid kept other { uuid } } }", Map.of())
                .at("/myAcquaintances/0/uuid")
                .asString();
        for (String step : List.of("withdrawAcquaintance", "confirmAcquaintance")) {
            guide.change(ann, step, AGREED, Map.of("uuid", tie));
        }
        guide.data(ann, "{ myExpiringTies(within: 1000) { uuid endsAt } }", Map.of());
    }
}
