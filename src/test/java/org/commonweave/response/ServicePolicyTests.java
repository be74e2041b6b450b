package org.commonweave.response;

import static org.assertj.core.api.Assertions.assertThat;
import static org.commonweave.testing.Community.day;

import java.util.List;
import java.util.Map;
import org.commonweave.projection.Agreement;
import org.commonweave.projection.Link;
import org.commonweave.projection.Name;
import org.commonweave.projection.ServiceLevel;
import org.commonweave.projection.Validity;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Deadlines that departments agreed on. */
class ServicePolicyTests {

    private static Agreement agreement(String id, @Nullable String kind, int days, String from) {
        return new Agreement(
                id,
                Name.NONE,
                "SERVICE_LEVEL",
                false,
                List.of(new Link(id + "-party", "water", Validity.ALWAYS)),
                new Validity(day(from), null),
                new ServiceLevel(kind, Map.of("REPORT", new ServiceLevel.Within(days, "WORKING_DAYS"))));
    }

    private final ServicePolicy policy = ServicePolicy.gulou()
            .with(List.of(
                    agreement("all", null, 7, "2025-01-01"),
                    agreement("hard", "HARD_PROBLEM", 9, "2025-01-01"),
                    agreement("newer", null, 2, "2025-03-01")));

    @Test
    void holdForTheirPartiesWhileInForce() {
        assertThat(policy.of(Step.REPORT, "WORK", "water", day("2025-02-03"))).hasToString("7 WORKING_DAYS");
        assertThat(policy.of(Step.REPORT, "WORK", "water", day("2025-03-03"))).hasToString("2 WORKING_DAYS");
        assertThat(policy.of(Step.REPORT, "WORK", "water", day("2024-12-30"))).hasToString("3 WORKING_DAYS");
        assertThat(policy.of(Step.REPORT, "WORK", "green", day("2025-03-03"))).hasToString("3 WORKING_DAYS");
    }

    @Test
    void goByTheKindOfWhistleFirst() {
        assertThat(policy.of(Step.REPORT, "HARD_PROBLEM", "water", day("2025-03-03")))
                .hasToString("9 WORKING_DAYS");
    }

    @Test
    void leaveWhatTheySayNothingOfAsItIs() {
        assertThat(policy.of(Step.SIGN, "WORK", "water", day("2025-03-03"))).hasToString("1 OFFICE_HOURS");
        assertThat(policy.due(Step.RESOLVE, "WORK", "water", day("2025-03-03"))).isNull();
    }
}
