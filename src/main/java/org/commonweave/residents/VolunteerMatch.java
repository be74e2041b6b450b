package org.commonweave.residents;

import graphql.schema.DataFetchingEnvironment;
import java.time.OffsetDateTime;
import java.util.List;
import org.commonweave.projection.Window;
import org.commonweave.volunteering.Plan;
import org.commonweave.volunteering.Suitability;
import org.jspecify.annotations.Nullable;

/** A plan as it is told. */
record VolunteerMatch(String place, OffsetDateTime asOf, Window window, String dataVersion, Plan plan) {

    public double total() {
        return plan.total();
    }

    public List<String> favouredBands() {
        return List.copyOf(plan.favoured());
    }

    public List<Proposal> proposals() {
        return plan.proposals().stream().map(Proposal::new).toList();
    }

    public List<Unproposed> notProposed() {
        return plan.notProposed().stream().map(Unproposed::new).toList();
    }

    public List<Opening> openings() {
        return plan.openings().stream().map(Opening::new).toList();
    }

    public String note(DataFetchingEnvironment environment) {
        return Wording.in(environment.getArgument("lang")).say("match.note");
    }

    /** A person and an activity, with the terms of the score. */
    record Proposal(Plan.Proposal of) {

        public String person() {
            return of.person();
        }

        public String activity() {
            return of.activity();
        }

        public Suitability terms() {
            return of.terms();
        }

        public String reason(DataFetchingEnvironment environment) {
            return Wording.in(environment.getArgument("lang"))
                    .sentence(of.terms().reasons());
        }
    }

    /** Somebody who is proposed for nothing. */
    record Unproposed(Plan.Unproposed of) {

        public String person() {
            return of.person();
        }

        public Plan.WhyNobody why() {
            return of.why();
        }

        public String reason(DataFetchingEnvironment environment) {
            return Wording.in(environment.getArgument("lang"))
                    .say("nobody." + of.why().name());
        }
    }

    /** An activity that takes people. */
    record Opening(Plan.Opening of) {

        public String activity() {
            return of.activity();
        }

        public @Nullable Integer free() {
            return of.free();
        }

        public int proposed() {
            return of.proposed();
        }

        public Plan.@Nullable WhyShort shortOf() {
            return of.shortOf();
        }

        public @Nullable String reason(DataFetchingEnvironment environment) {
            Plan.WhyShort why = of.shortOf();
            return why == null
                    ? null
                    : Wording.in(environment.getArgument("lang")).say("short." + why.name());
        }
    }
}
