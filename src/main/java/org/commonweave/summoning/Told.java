package org.commonweave.summoning;

import graphql.schema.DataFetchingEnvironment;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.commonweave.diagnosis.Evidence;
import org.commonweave.projection.Link;
import org.jspecify.annotations.Nullable;

/** Suggestions as they are told. */
record Told(OffsetDateTime asOf, String dataVersion, List<Department> departments, Suggestions of) {

    static Told of(Suggestions suggestions, int first, OffsetDateTime asOf, String dataVersion) {
        return new Told(
                asOf,
                dataVersion,
                suggestions.departments().stream()
                        .limit(first)
                        .map(Department::new)
                        .toList(),
                suggestions);
    }

    public int departmentCount() {
        return of.departments().size();
    }

    public List<Suggestions.Joint> joint() {
        return of.joint();
    }

    public List<Suggestions.Repeat> repeats() {
        return of.repeats();
    }

    public String note(DataFetchingEnvironment environment) {
        return Wording.in(environment.getArgument("lang")).say("note");
    }

    /** A department with its reasons. */
    record Department(Suggestions.Department of) {

        public String organization() {
            return of.organization();
        }

        public double score() {
            return of.score();
        }

        public Map<String, @Nullable Object> handling() {
            Link through = of.handling().through();
            Map<String, @Nullable Object> told = new java.util.HashMap<>();
            told.put("part", of.handling().part());
            told.put("offers", through == null ? null : through.to());
            told.put("handled", of.handling().handled());
            return told;
        }

        public Map<String, @Nullable Object> mandate() {
            Link through = of.mandate().through();
            Map<String, @Nullable Object> told = new java.util.HashMap<>();
            told.put("part", of.mandate().part());
            told.put("territory", of.mandate().territory());
            told.put("serves", through == null ? null : through.to());
            told.put("summonedBefore", of.mandate().summonedBefore());
            return told;
        }

        public PastAnswers answers() {
            return of.answers();
        }

        public Burden burden() {
            return of.burden();
        }

        public List<Evidence> evidence() {
            return of.evidence();
        }

        public List<String> reasons(DataFetchingEnvironment environment) {
            Wording words = Wording.in(environment.getArgument("lang"));
            List<String> reasons = new ArrayList<>();
            if (of.handling().through() != null) {
                reasons.add(words.say("why.offers"));
            }
            if (of.answers().ofTheKind().summonses() > 0) {
                reasons.add(words.say(
                        "why.handled",
                        of.answers().ofTheKind().summonses(),
                        of.answers().ofTheKind().returned()));
            }
            reasons.add(words.say("why.territory." + of.mandate().territory()));
            reasons.add(answered(words));
            reasons.add(
                    of.burden().perStaff() == null
                            ? words.say("why.open", of.burden().open())
                            : words.say(
                                    "why.openPerStaff",
                                    of.burden().open(),
                                    of.burden().perStaff()));
            return reasons;
        }

        private String answered(Wording words) {
            PastAnswers answers = of.answers();
            int kept = answers.summonses() - answers.returned();
            if (kept == 0) {
                return words.say("why.unknown");
            }
            return answers.medianHours() == null
                    ? words.say("why.came", answers.came(), kept)
                    : words.say("why.cameIn", answers.came(), kept, answers.medianHours());
        }
    }
}
