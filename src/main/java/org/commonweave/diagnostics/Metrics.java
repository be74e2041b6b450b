package org.commonweave.diagnostics;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.commonweave.collaboration.BrokerageRoles;
import org.commonweave.collaboration.Cohesion;
import org.commonweave.collaboration.CollaborationGaps;
import org.commonweave.collaboration.Complementarity;
import org.commonweave.collaboration.Fragility;
import org.commonweave.collaboration.LayerOverlap;
import org.commonweave.collaboration.LinkPrediction;
import org.commonweave.collaboration.SinglePersonDependency;
import org.commonweave.collaboration.StructuralHoles;
import org.commonweave.collaboration.TieReconstitution;
import org.commonweave.collaboration.TrustAndValue;
import org.commonweave.collaboration.Voice;
import org.commonweave.diagnosis.Result;
import org.commonweave.disclosure.Subject;
import org.commonweave.diversity.ActorDiversity;
import org.commonweave.diversity.DecideShare;
import org.commonweave.diversity.JointLeadRate;
import org.commonweave.diversity.LeadJoinGap;
import org.commonweave.introduction.ComplementaryPartners;
import org.commonweave.introduction.IntroductionPaths;
import org.commonweave.introduction.ReliabilityReach;
import org.commonweave.participation.CohortSkew;
import org.commonweave.participation.CoreDependence;
import org.commonweave.participation.ElderOnlyShare;
import org.commonweave.participation.Homogeneity;
import org.commonweave.participation.HourConcentration;
import org.commonweave.participation.NeedMismatch;
import org.commonweave.participation.RestDebt;
import org.commonweave.participation.VolunteerLoad;
import org.commonweave.response.ChainLength;
import org.commonweave.response.ClosedShare;
import org.commonweave.response.ConcurrencyLoad;
import org.commonweave.response.NonAnswers;
import org.commonweave.response.Patterns;
import org.commonweave.response.RepeatWhistles;
import org.commonweave.response.ResponseTimes;
import org.commonweave.response.ServiceLevels;
import org.commonweave.response.ThreeRates;
import org.commonweave.response.WhistleRate;
import org.commonweave.tapping.NeedRanking;
import org.commonweave.tapping.Tapping;
import org.commonweave.tapping.TappingSettings;
import org.commonweave.tapping.UnmetNeeds;
import org.commonweave.tapping.VerticalReach;
import org.commonweave.tapping.WhyUntapped;
import org.commonweave.timebank.OrganizerAnomalies;
import org.commonweave.timebank.TimeBank;

/** Every diagnostic by its name, in the order of the four problems. Its name is its field's in the schema. */
final class Metrics {

    /** Computes one from the facts and the arguments of the question. */
    @FunctionalInterface
    private interface Metric {

        Result<?> of(Asked asked, Given given);
    }

    private static final Map<String, Metric> ALL = all();

    /** Those that stand for a place as a whole, so that two looks at it can be compared. */
    static final List<String> OF_A_PLACE = List.of(
            "actorDiversity",
            "decideShare",
            "leadJoinGap",
            "jointLeadRate",
            "cohortSkew",
            "volunteerLoad",
            "restDebt",
            "hourConcentration",
            "coreDependence",
            "homogeneity",
            "needMismatch",
            "elderOnlyShare",
            "timeBank",
            "organizerAnomalies",
            "resourceTapping",
            "whyUntapped",
            "verticalReach",
            "unmetNeeds",
            "collaborationGaps",
            "singlePersonDependency",
            "tieReconstitution",
            "voice",
            "layerOverlap",
            "networkCohesion",
            "fragility",
            "brokerageRoles",
            "responseTimes",
            "serviceLevels",
            "closedShare",
            "repeatWhistles",
            "nonAnswers",
            "chainLength",
            "whistleRate",
            "concurrencyLoad",
            "patterns",
            "threeRates");

    /** Those that a panel answers without being told an organization. */
    static final List<String> OF_PANELS =
            Stream.concat(OF_A_PLACE.stream(), Stream.of("linkPrediction")).toList();

    /** Those that agencies and charities may ask, too. */
    static final Set<String> FOR_KEEPERS =
            Set.of("introductionPaths", "complementaryPartners", "needRanking", "whyUntapped");

    /** Those that are told only as far as the ledger of releases allows; none of them takes arguments. */
    static final Map<String, Subject> OF_PEOPLE = Map.of(
            "cohortSkew", Subject.PARTICIPATION,
            "volunteerLoad", Subject.PARTICIPATION,
            "restDebt", Subject.PARTICIPATION,
            "hourConcentration", Subject.PARTICIPATION,
            "coreDependence", Subject.PARTICIPATION,
            "elderOnlyShare", Subject.PARTICIPATION,
            "timeBank", Subject.TIME_BANK,
            "organizerAnomalies", Subject.ORGANIZERS);

    private Metrics() {}

    static Set<String> names() {
        return ALL.keySet();
    }

    static boolean knows(String metric) {
        return ALL.containsKey(metric);
    }

    /** Computes one that takes no arguments. */
    static Result<?> compute(String metric, Asked asked) {
        return compute(metric, asked, new TreeMap<>());
    }

    static Result<?> compute(String metric, Asked asked, SortedMap<String, String> arguments) {
        Metric found = ALL.get(metric);
        if (found == null) {
            throw new IllegalStateException("There is no diagnostic " + metric);
        }
        return found.of(asked, new Given(asked, arguments));
    }

    private static Map<String, Metric> all() {
        Map<String, Metric> all = new LinkedHashMap<>();
        actors(all);
        participation(all);
        resources(all);
        collaboration(all);
        response(all);
        return Collections.unmodifiableMap(all);
    }

    private static void actors(Map<String, Metric> all) {
        all.put("actorDiversity", (a, given) -> ActorDiversity.of(a.projection(), a.frame()));
        all.put("decideShare", (a, given) -> DecideShare.of(a.projection(), a.frame()));
        all.put("leadJoinGap", (a, given) -> LeadJoinGap.of(a.projection(), a.frame()));
        all.put("jointLeadRate", (a, given) -> JointLeadRate.of(a.projection(), a.frame()));
    }

    private static void participation(Map<String, Metric> all) {
        all.put("cohortSkew", (a, given) -> CohortSkew.of(a.projection(), a.frame()));
        all.put("volunteerLoad", (a, given) -> VolunteerLoad.of(a.projection(), a.frame()));
        all.put("restDebt", (a, given) -> RestDebt.of(a.projection(), a.frame()));
        all.put("hourConcentration", (a, given) -> HourConcentration.of(a.projection(), a.frame()));
        all.put("coreDependence", (a, given) -> CoreDependence.of(a.projection(), a.frame()));
        all.put("homogeneity", (a, given) -> Homogeneity.of(a.projection(), a.frame()));
        all.put("needMismatch", (a, given) -> NeedMismatch.of(a.projection(), a.frame()));
        all.put("elderOnlyShare", (a, given) -> ElderOnlyShare.of(a.projection(), a.frame()));
        all.put("timeBank", (a, given) -> TimeBank.of(a.projection(), a.frame()));
        all.put("organizerAnomalies", (a, given) -> OrganizerAnomalies.of(a.projection(), a.frame()));
    }

    private static void resources(Map<String, Metric> all) {
        all.put("resourceTapping", (a, given) -> Tapping.of(a.projection(), a.frame()));
        all.put("whyUntapped", (a, given) -> WhyUntapped.of(a.projection(), a.frame(), a.reach()));
        all.put("verticalReach", (a, given) -> VerticalReach.of(a.projection(), a.frame()));
        all.put("unmetNeeds", (a, given) -> UnmetNeeds.of(a.projection(), a.frame()));
        all.put(
                "needRanking",
                (a, given) -> NeedRanking.of(
                        a.projection(), a.frame(), a.reach(), TappingSettings.DEFAULT, given.need(), given.asker()));
    }

    private static void collaboration(Map<String, Metric> all) {
        all.put(
                "collaborationGaps",
                (a, given) -> CollaborationGaps.of(a.layers(), a.frame(), CollaborationGaps.Options.DEFAULT));
        all.put("singlePersonDependency", (a, given) -> SinglePersonDependency.of(a.layers(), a.frame()));
        all.put("tieReconstitution", (a, given) -> TieReconstitution.of(a.layers(), a.frame(), given.withinDays()));
        all.put("voice", (a, given) -> Voice.of(a.layers(), a.frame(), Voice.Options.DEFAULT));
        all.put(
                "layerOverlap",
                (a, given) -> LayerOverlap.of(a.layers(), a.frame(), given.layer("first"), given.layer("second")));
        all.put("networkCohesion", (a, given) -> Cohesion.of(a.layers(), a.frame(), true));
        all.put("fragility", (a, given) -> Fragility.of(a.layers(), a.frame(), true));
        all.put("brokerageRoles", (a, given) -> BrokerageRoles.of(a.layers(), a.frame()));
        all.put(
                "linkPrediction",
                (a, given) -> LinkPrediction.of(a.layers(), a.frame(), LinkPrediction.Options.DEFAULT));
        all.put(
                "structuralHoles",
                (a, given) -> StructuralHoles.of(a.layers(), a.frame(), given.organization("organization"), true));
        all.put(
                "trustAndValue",
                (a, given) -> TrustAndValue.of(a.layers(), a.frame(), given.organization("organization")));
        all.put(
                "complementarity",
                (a, given) -> Complementarity.of(a.layers(), a.frame(), given.organization("organization")));
        all.put(
                "reliabilityReach",
                (a, given) -> ReliabilityReach.of(
                        a.network(), a.frame(), given.organization("organization"), given.limits()));
        all.put(
                "introductionPaths",
                (a, given) -> IntroductionPaths.of(
                        a.network(), a.frame(), given.organization("from"), given.sought(), given.introductions()));
        all.put(
                "complementaryPartners",
                (a, given) -> ComplementaryPartners.of(
                        a.layers(), a.network(), a.frame(), given.organization("organization"), given.limits()));
    }

    private static void response(Map<String, Metric> all) {
        all.put("responseTimes", (a, given) -> ResponseTimes.of(a.projection(), a.frame(), given.step()));
        all.put("serviceLevels", (a, given) -> ServiceLevels.of(a.projection(), a.frame(), given.step()));
        all.put("closedShare", (a, given) -> ClosedShare.of(a.projection(), a.frame()));
        all.put("repeatWhistles", (a, given) -> RepeatWhistles.of(a.projection(), a.frame()));
        all.put("nonAnswers", (a, given) -> NonAnswers.of(a.projection(), a.frame()));
        all.put("chainLength", (a, given) -> ChainLength.of(a.projection(), a.frame()));
        all.put("whistleRate", (a, given) -> WhistleRate.of(a.projection(), a.frame()));
        all.put("concurrencyLoad", (a, given) -> ConcurrencyLoad.of(a.projection(), a.frame()));
        all.put("patterns", (a, given) -> Patterns.of(a.projection(), a.frame()));
        all.put("threeRates", (a, given) -> ThreeRates.of(a.projection(), a.frame()));
    }
}
