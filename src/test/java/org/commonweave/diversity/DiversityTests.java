package org.commonweave.diversity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import java.util.Objects;
import org.assertj.core.data.Offset;
import org.commonweave.diagnosis.Caveat;
import org.commonweave.diagnosis.Frame;
import org.commonweave.diagnosis.Guards;
import org.commonweave.diagnosis.Interval;
import org.commonweave.diagnosis.Result;
import org.commonweave.diagnosis.Thresholds;
import org.commonweave.diagnosis.Verdict;
import org.commonweave.oracle.Oracle;
import org.commonweave.projection.Projection;
import org.commonweave.testing.Community;
import org.junit.jupiter.api.Test;

class DiversityTests {

    private static final Offset<Double> CLOSE = within(Oracle.TOLERANCE);
    private static final Frame FRAME = Community.frame(Guards.NONE);

    /** The committee leads 4 and its station 2 of ten, the owners 3 and the agency 1. */
    private static Community community() {
        Community community = new Community()
                .organization("committee", "RESIDENTS_COMMITTEE")
                .organization("station", "SERVICE_STATION")
                .organization("owners", "OWNERS_COMMITTEE")
                .organization("agency", "SOCIAL_WORK_AGENCY");
        String[] leaders = {
            "committee",
            "committee",
            "committee",
            "committee",
            "station",
            "station",
            "owners",
            "owners",
            "owners",
            "agency"
        };
        for (int i = 0; i < leaders.length; i++) {
            community.activity("a" + i, "2025-02-0" + (i + 1 > 9 ? 9 : i + 1), leaders[i]);
        }
        return community;
    }

    @Test
    void countsActorsAsIfTheyWereEqualAndACommitteeWithItsStationAsOne() {
        Result<ActorDiversity.Detail> result = ActorDiversity.of(community().projection(), FRAME);
        Spread organizations = result.detail().organizations();
        assertThat(organizations.hhi()).isEqualTo(0.3, CLOSE);
        assertThat(organizations.hhiNormalised()).isEqualTo((0.3 - 0.25) / 0.75, CLOSE);
        assertThat(organizations.hill0()).isEqualTo(4, CLOSE);
        assertThat(organizations.hill2()).isEqualTo(10 / 3.0, CLOSE);
        assertThat(organizations.shares().get(0)).isEqualTo(new Spread.Share("committee", 4, 0.4));
        // By bloc 6, 3, 1: 1 / (.36 + .09 + .01)
        assertThat(result.value()).isEqualTo(1 / 0.46, CLOSE);
        assertThat(result.verdict()).isEqualTo(Verdict.OK);
        assertThat(result.n()).isEqualTo(10);
        assertThat(result.evidence()).hasSize(10).allSatisfy(path -> {
            assertThat(path.nodes()).hasSize(2);
            assertThat(path.ties().get(0).type()).isEqualTo("LED");
        });
        Interval interval = Objects.requireNonNull(result.interval());
        assertThat(interval.method()).isEqualTo(Interval.Method.BOOTSTRAP);
        assertThat(interval.low()).isBetween(1.0, 1 / 0.46);
        assertThat(interval.high()).isBetween(1 / 0.46, 3.0);
        assertThat(ActorDiversity.of(community().projection(), FRAME)).isEqualTo(result);
    }

    @Test
    void leavesOutWhatIsPrescribedWhenAsked() {
        Community community = community();
        community.activity(
                "duty",
                Map.of("kind", "TRAINING", "start", Community.day("2025-03-01"), "mandated", true),
                "committee");
        ActorDiversity.Settings settings = new ActorDiversity.Settings(true, Thresholds.low(2, 1.5));
        Result<ActorDiversity.Detail> without = ActorDiversity.of(community.projection(), FRAME, settings);
        Result<ActorDiversity.Detail> with = ActorDiversity.of(community.projection(), FRAME);
        assertThat(without.n()).isEqualTo(10);
        assertThat(with.n()).isEqualTo(11);
        assertThat(without.caveats()).contains(Caveat.of("diversity.mandatedExcluded", 1));
        assertThat(with.caveats()).contains(Caveat.of("diversity.mandatedIncluded", 1));
    }

    @Test
    void countsOnlyWhatStartsInTheHalfOpenWindow() {
        Community community = new Community().organization("committee", "RESIDENTS_COMMITTEE");
        community.activity("first", "2025-01-01", "committee");
        community.activity("late", "2025-04-01", "committee");
        community.activity("undated", Map.of("kind", "EVENT"), "committee");
        Result<ActorDiversity.Detail> result = ActorDiversity.of(community.projection(), FRAME);
        assertThat(result.n()).isEqualTo(1);
        assertThat(result.caveats()).contains(Caveat.of("diversity.undated", 1));
    }

    @Test
    void saysNothingOfTooFewOrNone() {
        Projection empty = new Community().projection();
        assertThat(ActorDiversity.of(empty, FRAME).verdict()).isEqualTo(Verdict.INSUFFICIENT);
        assertThat(ActorDiversity.of(empty, FRAME).value()).isNull();
        Community nine = new Community().organization("committee", "RESIDENTS_COMMITTEE");
        for (int i = 1; i < 10; i++) {
            nine.activity("a" + i, "2025-02-0" + i, "committee");
        }
        assertThat(ActorDiversity.of(nine.projection(), Community.frame(Guards.DEFAULT))
                        .verdict())
                .isEqualTo(Verdict.INSUFFICIENT);
        assertThat(ActorDiversity.of(nine.projection(), FRAME).verdict()).isEqualTo(Verdict.CONCERN);
    }

    @Test
    void countsWhoseApprovalAdopted() {
        Community community = new Community()
                .organization("committee", "RESIDENTS_COMMITTEE")
                .organization("owners", "OWNERS_COMMITTEE");
        String[] deciders = {"committee", "committee", "committee", "owners"};
        for (int i = 0; i < deciders.length; i++) {
            decision(community, "d" + i, "ADOPTED", deciders[i]);
        }
        decision(community, "lost", "REJECTED", "owners");
        Result<DecideShare.Detail> result = DecideShare.of(community.projection(), FRAME);
        assertThat(result.n()).isEqualTo(4);
        assertThat(result.value()).isEqualTo(1 / (0.75 * 0.75 + 0.25 * 0.25), CLOSE);
        assertThat(result.verdict()).isEqualTo(Verdict.WATCH);
        assertThat(result.evidence()).hasSize(4);
    }

    private static void decision(Community community, String id, String outcome, String decider) {
        community.activity(
                id, Map.of("kind", "DECISION", "outcome", outcome, "start", Community.day("2025-02-01")), "owners");
        community.tie("DECIDED", Community.organization(decider), Community.activity(id), Map.of());
    }

    @Test
    void measuresHowFarLeadersAreNotThoseWhoJoin() {
        Community community = new Community()
                .organization("strong", "DEPARTMENT")
                .organization("weak", "COMMUNITY_ORG")
                .activity("a1", "2025-02-01", "strong")
                .activity("a2", "2025-02-02", "strong")
                .activity("a3", "2025-02-03", "strong")
                .activity("a4", "2025-02-04", "weak");
        for (String id : new String[] {"a1", "a2"}) {
            community.tie("JOINED", Community.organization("weak"), Community.activity(id), Map.of());
        }
        Result<LeadJoinGap.Detail> result = LeadJoinGap.of(community.projection(), FRAME);
        // Led .75 and .25, joined 0 and 1: half of .75 + .75.
        assertThat(result.value()).isEqualTo(0.75, CLOSE);
        assertThat(result.detail().rows())
                .containsExactly(
                        new LeadJoinGap.Row("strong", 0.75, 0, 0.75), new LeadJoinGap.Row("weak", 0.25, 1, -0.75));
        assertThat(result.verdict()).isEqualTo(Verdict.WATCH);
        assertThat(LeadJoinGap.of(community().projection(), FRAME).value()).isNull();
    }

    @Test
    void takesForJointOnlyWhatDifferentGroupsLed() {
        Community community = community()
                .activity("same", "2025-03-01", "committee", "station")
                .activity("joint", "2025-03-02", "committee", "agency");
        Result<JointLeadRate.Detail> result = JointLeadRate.of(community.projection(), FRAME);
        assertThat(result.value()).isEqualTo(1 / 12.0, CLOSE);
        assertThat(result.detail().byGroups()).isEqualTo(Map.of("COMMITTEE_SYSTEM+SOCIAL", 1));
        assertThat(result.evidence()).hasSize(2);
        assertThat(result.verdict()).isEqualTo(Verdict.WATCH);
    }

    @Test
    void agreesWithTheWorkedExample() {
        Oracle oracle = Oracle.read("O01");
        Result<ActorDiversity.Detail> result = ActorDiversity.of(oracle.projection(), oracle.frame(Guards.NONE));
        Spread organizations = result.detail().organizations();
        Spread groups = result.detail().groups();
        assertThat(result.n()).isEqualTo((int) oracle.number("n"));
        assertThat(organizations.topShare()).isEqualTo(oracle.number("topShare"), CLOSE);
        assertThat(organizations.hhi()).isEqualTo(oracle.number("hhi"), CLOSE);
        assertThat(organizations.hhiNormalised()).isEqualTo(oracle.number("hhiNormalised"), CLOSE);
        assertThat(organizations.hill0()).isEqualTo(oracle.number("hill0"), CLOSE);
        assertThat(organizations.hill1()).isEqualTo(oracle.number("hill1"), CLOSE);
        assertThat(organizations.hill2()).isEqualTo(oracle.number("hill2"), CLOSE);
        assertThat(groups.hhi()).isEqualTo(oracle.number("groupHhi"), CLOSE);
        assertThat(result.value()).isEqualTo(oracle.number("groupHill2"), CLOSE);
        assertThat(groups.hill2()).isEqualTo(oracle.number("groupHill2"), CLOSE);
        // Ten activities are just enough.
        assertThat(ActorDiversity.of(oracle.projection(), oracle.frame(Guards.DEFAULT))
                        .verdict())
                .isEqualTo(Verdict.WATCH);
    }
}
