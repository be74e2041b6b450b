package org.commonweave.diagnostics;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.commonweave.access.Role;
import org.commonweave.access.Viewer;
import org.commonweave.diagnosis.Frame;
import org.commonweave.diagnosis.Guards;
import org.commonweave.diagnosis.Result;
import org.commonweave.projection.ProjectionReader;
import org.commonweave.projection.Window;
import org.commonweave.record.GraphRecord;
import org.commonweave.record.NodeRecord;
import org.commonweave.sample.SampleDistrict;
import org.junit.jupiter.api.Test;

/** What was told is told again as it was. */
class ResultTextTests {

    private static final OffsetDateTime TO = SampleDistrict.REFERENCE;
    private static final List<GraphRecord> RECORDS = SampleDistrict.records().toList();

    @Test
    void givesBackEveryFigureOfEveryPlace() {
        Viewer planner = new Viewer(Role.PLANNER, null, null, Set.of("statistics"));
        Frame frame = new Frame(TO, TO, new Window(TO.minusYears(1), TO), Guards.DEFAULT);
        List<String> places = RECORDS.stream()
                .filter(record ->
                        record instanceof NodeRecord node && node.label().equals("Place"))
                .map(GraphRecord::id)
                .toList();
        assertThat(places).isNotEmpty();
        for (String place : places) {
            Asked asked = Asked.of(
                    place,
                    planner,
                    frame,
                    "1",
                    ProjectionReader.read(RECORDS.stream(), place, TO),
                    PersonFigures.unheeded());
            Map<String, Result<?>> results = new TreeMap<>();
            Metrics.OF_PEOPLE.keySet().forEach(metric -> results.put(metric, Metrics.compute(metric, asked)));
            Map<String, Result<?>> again = ResultText.read(ResultText.write(results));
            assertThat(again).containsOnlyKeys(Metrics.OF_PEOPLE.keySet());
            again.forEach((metric, result) -> {
                Result<?> told = Objects.requireNonNull(results.get(metric));
                assertThat(result)
                        .as("%s of %s", metric, place)
                        .usingRecursiveComparison()
                        .ignoringFields("params")
                        .isEqualTo(told);
                // As they are told: a whole number is one, however long.
                assertThat(result.params()).hasToString(told.params().toString());
            });
        }
    }
}
