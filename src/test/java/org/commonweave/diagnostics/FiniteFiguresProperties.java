package org.commonweave.diagnostics;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.commonweave.access.Role;
import org.commonweave.access.Viewer;
import org.commonweave.diagnosis.Frame;
import org.commonweave.diagnosis.Guards;
import org.commonweave.diagnosis.Result;
import org.commonweave.projection.Projection;
import org.commonweave.projection.ProjectionReader;
import org.commonweave.projection.Window;
import org.commonweave.refusal.Refusal;
import org.jspecify.annotations.Nullable;

/** Whatever the facts are, a figure is a number or none: no quotient of nothing, no sum without end. */
class FiniteFiguresProperties {

    private static final Viewer VIEWER = new Viewer(Role.PLANNER, null, null, Set.of("introduce", "statistics"));

    @Property(tries = 400)
    void everyNumberOfEveryFigureIsFinite(@ForAll long seed, @ForAll @IntRange(min = 1, max = 400) int days) {
        Projection facts = ProjectionReader.read(TinyRecords.of(seed).stream(), TinyRecords.id("Place", 0));
        Window window = new Window(TinyRecords.AT.minusDays(days), TinyRecords.AT);
        for (Guards guards : List.of(Guards.NONE, Guards.DEFAULT)) {
            Frame frame = new Frame(TinyRecords.AT, TinyRecords.AT, window, guards);
            Asked asked = Asked.of(TinyRecords.id("Place", 0), VIEWER, frame, "1", facts, PersonFigures.unheeded());
            Metrics.names().forEach(metric -> compute(metric, asked));
            assertFinite("suggestions", asked.suggestions());
        }
    }

    /** Else the property above would hold of figures that never say anything. */
    @Example
    void everyFigureHasANumberNowAndThen() {
        Set<String> silent = new TreeSet<>(Metrics.names());
        Window window = new Window(TinyRecords.AT.minusDays(365), TinyRecords.AT);
        Frame frame = new Frame(TinyRecords.AT, TinyRecords.AT, window, Guards.NONE);
        for (long seed = 0; seed < 2_000 && silent.size() > 1; seed++) {
            Projection facts = ProjectionReader.read(TinyRecords.of(seed).stream(), TinyRecords.id("Place", 0));
            Asked asked = Asked.of(TinyRecords.id("Place", 0), VIEWER, frame, "1", facts, PersonFigures.unheeded());
            silent.removeIf(metric -> compute(metric, asked));
        }
        // Nobody records whether whistle-blowers are content, so the weighted sum of the three is never known.
        assertThat(silent).containsExactly("threeRates");
    }

    /** True when the figure has a number. */
    private static boolean compute(String metric, Asked asked) {
        SortedMap<String, String> arguments = new TreeMap<>(Map.of(
                "organization", TinyRecords.id("Organization", 0),
                "from", TinyRecords.id("Organization", 0),
                "to", TinyRecords.id("Organization", 1),
                "need", TinyRecords.id("Need", 0)));
        Result<?> result;
        try {
            result = Metrics.compute(metric, asked, arguments);
        } catch (Refusal.NotFound nobody) {
            // There are few records: now and then none of those asked about.
            assertThat(asked.projection()
                                    .organizations()
                                    .keySet()
                                    .containsAll(List.of("Organization-0", "Organization-1"))
                            && asked.projection().needs().containsKey("Need-0"))
                    .as("%s refused although there is all it asks about", metric)
                    .isFalse();
            return false;
        }
        assertFinite(metric, result.value());
        assertFinite(metric, result.interval());
        assertFinite(metric, result.params());
        assertFinite(metric, result.evidence());
        assertFinite(metric, result.caveats());
        assertFinite(metric, result.detail());
        return result.value() != null;
    }

    /** Looks into everything that a figure carries. */
    private static void assertFinite(String where, @Nullable Object value) {
        if (value instanceof Double number) {
            assertThat(Double.isFinite(number)).as("%s is %s", where, number).isTrue();
        } else if (value instanceof Map<?, ?> map) {
            map.forEach((key, entry) -> {
                assertFinite(where + " key", key);
                assertFinite(where + "." + key, entry);
            });
        } else if (value instanceof Collection<?> collection) {
            collection.forEach(entry -> assertFinite(where + "[]", entry));
        } else if (value instanceof Record holder) {
            for (RecordComponent component : holder.getClass().getRecordComponents()) {
                assertFinite(where + "." + component.getName(), read(holder, component));
            }
        }
    }

    private static @Nullable Object read(Record holder, RecordComponent component) {
        try {
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(holder);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError("Cannot read " + component + " of " + holder, e);
        }
    }
}
