package org.commonweave.response;

import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Stream;
import org.commonweave.projection.Agreement;
import org.commonweave.projection.Link;
import org.commonweave.projection.ServiceLevel;
import org.commonweave.projection.Validity;
import org.jspecify.annotations.Nullable;

/**
 * How long one party to an agreement has to answer whistles.
 *
 * @param agreement identifier of the agreement
 * @param kind the kind of whistle; every kind when null
 * @param validity of the agreement
 * @param taking of the party's part in it
 */
record ServiceAgreement(
        String agreement,
        String department,
        @Nullable String kind,
        Validity validity,
        Validity taking,
        Map<Step, Deadline> deadlines) {

    private static final String SERVICE_LEVEL = "SERVICE_LEVEL";

    /** What is for the kind of whistle goes before what is for every kind, then what is newer. */
    static final Comparator<ServiceAgreement> MORE_PARTICULAR = Comparator.comparing(
                    (ServiceAgreement one) -> one.kind() != null)
            .thenComparing(
                    one -> one.validity().from(), Comparator.nullsFirst(Comparator.<OffsetDateTime>naturalOrder()))
            .thenComparing(ServiceAgreement::agreement);

    ServiceAgreement {
        deadlines = Map.copyOf(deadlines);
    }

    /** One for each party; none for agreements about other things. */
    static Stream<ServiceAgreement> of(Agreement agreement) {
        ServiceLevel level = agreement.level();
        if (level == null || !agreement.kind().equals(SERVICE_LEVEL)) {
            return Stream.empty();
        }
        Map<Step, Deadline> deadlines = new EnumMap<>(Step.class);
        level.within()
                .forEach((step, within) -> deadlines.put(
                        Step.valueOf(step), new Deadline(within.amount(), Deadline.Clock.valueOf(within.clock()))));
        return agreement.parties().stream().map(party -> of(agreement, level, party, deadlines));
    }

    private static ServiceAgreement of(
            Agreement agreement, ServiceLevel level, Link party, Map<Step, Deadline> deadlines) {
        return new ServiceAgreement(
                agreement.id(), party.to(), level.whistleKind(), agreement.validity(), party.validity(), deadlines);
    }

    boolean covers(Step step, String whistleKind, String party, OffsetDateTime sent) {
        return department.equals(party)
                && (kind == null || kind.equals(whistleKind))
                && deadlines.containsKey(step)
                && validity.covers(sent)
                && taking.covers(sent);
    }
}
