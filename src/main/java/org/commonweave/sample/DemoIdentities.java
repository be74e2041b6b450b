package org.commonweave.sample;

import java.util.List;
import org.commonweave.access.Role;
import org.jspecify.annotations.Nullable;

/** Who may be whom when the service is tried with the sample. Data only: nothing here admits anybody. */
public final class DemoIdentities {

    private static final List<DemoIdentity> ALL = List.of(
            identity("agency", Role.AGENCY, "sw-qinghe", "sw-qinghe.1"),
            identity("charity", Role.CHARITY, "ch-nuanyang", "ch-nuanyang.2"),
            identity("planner", Role.PLANNER, "wq-office", "wq-office.1"),
            identity("resident", Role.RESIDENT, null, "resident"),
            identity("administrator", Role.ADMINISTRATOR, "wq-office", "administrator"));

    private DemoIdentities() {}

    public static List<DemoIdentity> all() {
        return ALL;
    }

    private static DemoIdentity identity(String key, Role role, @Nullable String organization, String person) {
        String organizationId = organization == null ? null : SampleId.of("Organization", organization);
        return new DemoIdentity(key, role, organizationId, SampleId.of("Person", person));
    }
}
