package org.commonweave.volunteering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.commonweave.diagnosis.Guards;
import org.commonweave.oracle.Oracle;
import org.commonweave.projection.Window;
import org.commonweave.testing.Community;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ProposalsTests {

    private static final Window SPRING = new Window(Community.day("2025-04-01"), Community.day("2025-05-01"));

    @Test
    void agreesWithTheWorkedExample() {
        Oracle oracle = Oracle.read("O23");
        double above = oracle.params().get("excludeLoadAbove").asDouble();
        Set<String> rested = oracle.nodes().stream()
                .filter(node -> node.props().get("loadRatio") instanceof Number load && load.doubleValue() > above)
                .map(Oracle.Node::id)
                .collect(Collectors.toSet());
        assertThat(rested).containsExactly("r3");
        SortedMap<String, Integer> slots = new TreeMap<>();
        SortedMap<String, Integer> places = new TreeMap<>();
        oracle.nodes().forEach(node -> {
            if (node.label().equals("Activity")) {
                places.put(node.id(), 1);
            } else if (!rested.contains(node.id())) {
                slots.put(node.id(), 1);
            }
        });
        List<String> people = List.copyOf(slots.keySet());
        List<String> activities = List.copyOf(places.keySet());
        double[][] scores = new double[people.size()][activities.size()];
        oracle.edges().stream()
                .filter(edge -> !rested.contains(edge.from()))
                .forEach(edge -> scores[people.indexOf(edge.from())][activities.indexOf(edge.to())] =
                        Double.parseDouble(String.valueOf(edge.props().get("score"))));
        Map<String, String> assignment = new HashMap<>();
        double total = 0;
        for (int[] pair : Assignment.of(scores, new int[] {1, 1}, new int[] {1, 1})) {
            assignment.put(people.get(pair[0]), activities.get(pair[1]));
            total += scores[pair[0]][pair[1]];
        }
        assertThat(total).isEqualTo(oracle.number("total"));
        assertThat(assignment)
                .isEqualTo(Map.of(
                        "r1", oracle.expected().get("assignment").get("r1").asString(),
                        "r2", oracle.expected().get("assignment").get("r2").asString()));
    }

    /** The loads of the worked example: whoever gave 60 of 40 hours rests, whatever suits them. */
    @Test
    void theTiredRestHoweverWellItSuitsThem() {
        Community community = openings(1, List.of());
        for (String id : List.of("v1", "v5")) {
            volunteer(community, id, Map.of("capacityHours", 40 / 2.957));
        }
        community.tookPart("v1", "past", 2, "club");
        community.tookPart("v5", "past", 60, "club");
        Plan plan = plan(community);
        assertThat(plan.proposals()).extracting(Plan.Proposal::person).containsExactly("v1");
        assertThat(why(plan)).isEqualTo(Map.of("v5", Plan.WhyNobody.OVER_CAPACITY));
    }

    @Test
    void whoeverWentOnLongerThanTheySetThemselvesRestsUntilAWeekOfRest() {
        Community community = openings(2, List.of());
        volunteer(community, "now", Map.of("restAfterWeeks", 2));
        volunteer(community, "before", Map.of("restAfterWeeks", 2));
        String[] weeks = {"2025-03-05", "2025-03-12", "2025-03-19", "2025-03-26"};
        for (int i = 0; i < weeks.length; i++) {
            community.activity("w" + i, weeks[i], "club");
            community.tookPart("now", "w" + i, 1, "club");
            if (i < weeks.length - 1) {
                community.tookPart("before", "w" + i, 1, "club");
            }
        }
        community.activity("early", "2025-02-26", "club");
        community.tookPart("before", "early", 1, "club");
        Plan plan = plan(community);
        assertThat(why(plan)).isEqualTo(Map.of("now", Plan.WhyNobody.REST_DUE));
        // Four weeks in a row as well, and a whole one without anything since.
        assertThat(plan.proposals()).extracting(Plan.Proposal::person).containsExactly("before");
    }

    @Test
    void saysWhyOfEverybodyWhoIsProposedForNothing() {
        Community community = openings(1, List.of("first-aid"));
        volunteer(community, "able", Map.of());
        skill(community, "able");
        volunteer(community, "another", Map.of());
        skill(community, "another");
        volunteer(community, "busy", Map.of("availability", "Sa 09:00-12:00"));
        skill(community, "busy");
        volunteer(community, "unskilled", Map.of());
        volunteer(community, "silent", Map.of("consentInvite", false));
        volunteer(community, "bothered", Map.of());
        skill(community, "bothered");
        for (String other : List.of("other-1", "other-2")) {
            community.activity(other, "2025-03-01", "club");
            invited(community, "bothered", other, "DECLINED", "2025-03-30");
        }
        volunteer(community, "asked", Map.of());
        skill(community, "asked");
        invited(community, "asked", "spring", "DECLINED", "2025-03-01");
        community.person("unseen", "", Map.of("consentInvite", true, "named", false));
        community.tookPart("unseen", "past", 1, "club");
        Plan plan = plan(community);
        assertThat(plan.proposals()).extracting(Plan.Proposal::person).containsExactly("able");
        assertThat(why(plan))
                .isEqualTo(Map.of(
                        "another", Plan.WhyNobody.OTHERS_SUIT_BETTER,
                        "busy", Plan.WhyNobody.NOT_FREE,
                        "unskilled", Plan.WhyNobody.NO_SKILL,
                        "silent", Plan.WhyNobody.NO_CONSENT,
                        "bothered", Plan.WhyNobody.CAP_REACHED,
                        "asked", Plan.WhyNobody.INVITED_ALREADY));
    }

    @Test
    void saysWhyPlacesStayFree() {
        assertThat(shortOf(community -> {})).isEqualTo(Plan.WhyShort.NO_CONSENT);
        assertThat(shortOf(community -> volunteer(community, "x", Map.of()))).isEqualTo(Plan.WhyShort.NO_SKILL);
        assertThat(shortOf(community -> {
                    volunteer(community, "x", Map.of("capacityHours", 0.1));
                    skill(community, "x");
                    community.tookPart("x", "past", 9, "club");
                }))
                .isEqualTo(Plan.WhyShort.ALL_RESTED);
        assertThat(shortOf(community -> {
                    volunteer(community, "x", Map.of("availability", "Su 09:00-10:00"));
                    skill(community, "x");
                }))
                .isEqualTo(Plan.WhyShort.NOBODY_FREE);
        assertThat(shortOf(community -> {
                    volunteer(community, "x", Map.of());
                    skill(community, "x");
                    invited(community, "x", "past", "INVITED", "2025-03-31");
                    invited(community, "x", "past", "INVITED", "2025-03-30");
                }))
                .isEqualTo(Plan.WhyShort.CAP_REACHED);
        // One was found and the activity takes four.
        assertThat(shortOf(community -> {
                    volunteer(community, "x", Map.of());
                    skill(community, "x");
                }))
                .isEqualTo(Plan.WhyShort.NO_CONSENT);
    }

    @Test
    void favoursBandsThatTakePartLessThanTheyCould() {
        Community community = openings(1, List.of());
        community.band("18-35", 500);
        community.band("60+", 500);
        for (int i = 0; i < 9; i++) {
            community.person("old" + i, "60+", Map.of());
            community.tookPart("old" + i, "past", 1, "club");
        }
        community.person("a-old", "60+", Map.of("named", true, "consentInvite", true));
        community.person("b-young", "18-35", Map.of("named", true, "consentInvite", true));
        community.tookPart("a-old", "past", 1, "club");
        community.tookPart("b-young", "past", 1, "club");
        like(community, "a-old");
        like(community, "b-young");
        Plan plan = plan(community);
        assertThat(plan.favoured()).containsExactly("18-35");
        Plan.Proposal proposal = plan.proposals().get(0);
        assertThat(proposal.person()).isEqualTo("b-young");
        assertThat(proposal.terms().favoured()).isEqualTo("18-35");
        assertThat(proposal.terms().reasons()).extracting(Words::key).contains("why.interests", "why.band");
    }

    @Test
    void keepsEveryTermOfTheScore() {
        Suitability terms = Suitability.of(true, Set.of("a", "b"), Set.of("b", "c"), 0.5, 3.0, 0.25, favour("18-35"));
        // (0.5/3 + 0.3*0.5 + 0.2/4) * 0.75 * 1.25
        assertThat(terms.score()).isEqualTo((0.5 / 3 + 0.15 + 0.05) * 0.75 * 1.25, within(1e-12));
        assertThat(terms.room()).isEqualTo(0.75);
        assertThat(Suitability.of(false, Set.of("a"), Set.of("a"), 1.0, 0.0, 0, favour(null))
                        .score())
                .isZero();
        // What nobody knows adds nothing.
        assertThat(Suitability.of(true, Set.of("a"), Set.of("a"), null, null, 0, favour(null))
                        .score())
                .isEqualTo(0.5);
    }

    @Test
    void theCapCountsAnySevenDays() {
        Community community = openings(1, List.of());
        volunteer(community, "x", Map.of());
        invited(community, "x", "past", "ACCEPTED", "2025-03-26");
        invited(community, "x", "past", "PROPOSED", "2025-03-31");
        invited(community, "x", "past", "INVITED", "2025-03-24");
        var stored = Objects.requireNonNull(community.projection().people().get("x"));
        assertThat(new InvitationCap(2).left(stored.volunteer().invitations(), Community.day("2025-04-01")))
                .isEqualTo(1);
        assertThat(new InvitationCap(0).left(stored.volunteer().invitations(), Community.day("2025-04-01")))
                .isZero();
    }

    private static Suitability.Favour favour(@Nullable String band) {
        return new Suitability.Favour(band, 0.25);
    }

    private interface Change {
        void of(Community community);
    }

    private static Plan.WhyShort shortOf(Change change) {
        Community community = openings(4, List.of("first-aid"));
        change.of(community);
        return Objects.requireNonNull(plan(community).openings().get(0).shortOf());
    }

    private static Map<String, Plan.WhyNobody> why(Plan plan) {
        return plan.notProposed().stream().collect(Collectors.toMap(Plan.Unproposed::person, Plan.Unproposed::why));
    }

    private static Plan plan(Community community) {
        return Proposals.of(
                community.projection(), Community.frame(Guards.NONE), SPRING, activity -> true, Options.DEFAULT);
    }

    /** A club with an activity on a Tuesday to come, and one in the past that people are known from. */
    private static Community openings(int places, List<String> skills) {
        Community community = new Community();
        community.organization("club", "COMMUNITY_ORG");
        community.term("music");
        community.term("first-aid");
        community.activity("past", "2025-01-15", "club");
        community.activity(
                "spring",
                Map.of(
                        "kind",
                        "EVENT",
                        "start",
                        Community.day("2025-04-08").plusHours(9),
                        "end",
                        Community.day("2025-04-08").plusHours(11),
                        "places",
                        places),
                "club");
        community.in(Community.activity("spring"), "music");
        skills.forEach(
                skill -> community.tie("REQUIRES", Community.activity("spring"), Community.category(skill), Map.of()));
        return community;
    }

    private static void volunteer(Community community, String id, Map<String, Object> properties) {
        Map<String, Object> all = new HashMap<>(Map.of("named", true, "consentInvite", true));
        all.putAll(properties);
        community.person(id, "", all);
        community.tie("HOLDS_ROLE", Community.person(id), Community.organization("club"), Map.of("role", "volunteer"));
        like(community, id);
    }

    private static void like(Community community, String id) {
        community.tie("INTERESTED_IN", Community.person(id), Community.category("music"), Map.of());
    }

    private static void skill(Community community, String id) {
        community.tie("SKILLED_IN", Community.person(id), Community.category("first-aid"), Map.of());
    }

    private static void invited(Community community, String id, String activity, String status, String day) {
        community.tie(
                "INVITED",
                Community.person(id),
                Community.activity(activity),
                Map.of("at", Community.day(day), "status", status));
    }
}
