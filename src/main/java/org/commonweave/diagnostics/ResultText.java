package org.commonweave.diagnostics;

import java.util.Map;
import java.util.TreeMap;
import org.commonweave.diagnosis.Result;
import org.commonweave.participation.CohortSkew;
import org.commonweave.participation.CoreDependence;
import org.commonweave.participation.ElderOnlyShare;
import org.commonweave.participation.HourConcentration;
import org.commonweave.participation.RestDebt;
import org.commonweave.participation.VolunteerLoad;
import org.commonweave.timebank.OrganizerAnomalies;
import org.commonweave.timebank.TimeBank;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;

/** Figures about people as text, to be told again as they were. */
final class ResultText {

    private static final Map<String, Class<?>> DETAILS = Map.of(
            "cohortSkew", CohortSkew.Detail.class,
            "volunteerLoad", VolunteerLoad.Detail.class,
            "restDebt", RestDebt.Detail.class,
            "hourConcentration", HourConcentration.Detail.class,
            "coreDependence", CoreDependence.Detail.class,
            "elderOnlyShare", ElderOnlyShare.Detail.class,
            "timeBank", TimeBank.Detail.class,
            "organizerAnomalies", OrganizerAnomalies.Detail.class);

    private static final JsonMapper MAPPER = JsonMapper.builder()
            // An instant is told with the offset it was asked with.
            .disable(DateTimeFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
            .build();

    private ResultText() {}

    static String write(Map<String, Result<?>> results) {
        return MAPPER.writeValueAsString(results);
    }

    static Map<String, Result<?>> read(String text) {
        Map<String, Result<?>> results = new TreeMap<>();
        JsonNode stored = MAPPER.readTree(text);
        DETAILS.forEach((metric, detail) -> {
            if (stored.has(metric)) {
                results.put(
                        metric,
                        MAPPER.treeToValue(
                                stored.get(metric),
                                MAPPER.getTypeFactory().constructParametricType(Result.class, detail)));
            }
        });
        return results;
    }
}
