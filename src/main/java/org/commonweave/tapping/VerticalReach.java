package org.commonweave.tapping;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.commonweave.diagnosis.Draft;
import org.commonweave.diagnosis.Evidence;
import org.commonweave.diagnosis.Frame;
import org.commonweave.diagnosis.Result;
import org.commonweave.diagnosis.Thresholds;
import org.commonweave.diagnosis.TieRef;
import org.commonweave.diagnosis.Unit;
import org.commonweave.projection.Link;
import org.commonweave.projection.Organization;
import org.commonweave.projection.Projection;
import org.commonweave.projection.Resource;
import org.commonweave.record.NodeRef;
import org.commonweave.statistics.Proportions;
import org.commonweave.tapping.ResourceStatus.Status;

/** Which channels upward there are to each level, and which were used. */
public final class VerticalReach {

    private static final List<String> LEVELS =
            List.of("COMMUNITY", "SUBDISTRICT", "DISTRICT", "CITY", "PROVINCE", "COUNTRY", "UNKNOWN");

    private VerticalReach() {}

    /** From where on the share of used channels is worth a look. */
    public record Settings(TappingSettings tapping, Thresholds thresholds) {

        public static final Settings DEFAULT = new Settings(TappingSettings.DEFAULT, Thresholds.low(0.5, null));
    }

    /**
     * One level.
     *
     * @param used channels of which anything was used in the window
     */
    public record Level(String level, int channels, int used) {}

    /** Levels that have channels, from the nearest up. */
    public record Detail(List<Level> levels) {

        public Detail {
            levels = List.copyOf(levels);
        }
    }

    public static Result<Detail> of(Projection projection, Frame frame, Settings settings) {
        SortedMap<String, int[]> counts = new TreeMap<>();
        List<Evidence> evidence = new ArrayList<>();
        for (ResourceStatus row :
                Usage.of(projection, frame, settings.tapping()).resources().values()) {
            if (!row.resourceClass().equals("VERTICAL") || row.status() == Status.EXCLUDED) {
                continue;
            }
            Resource channel = Objects.requireNonNull(projection.resources().get(row.resource()));
            int[] count = counts.computeIfAbsent(level(projection, channel), level -> new int[2]);
            count[0]++;
            count[1] += row.used() > 0 ? 1 : 0;
            channel.providers().forEach(link -> evidence.add(path(link, channel, row.used())));
        }
        List<Level> levels = counts.entrySet().stream()
                .map(entry -> new Level(entry.getKey(), entry.getValue()[0], entry.getValue()[1]))
                .sorted(Comparator.comparingInt(level -> LEVELS.indexOf(level.level())))
                .toList();
        int channels = levels.stream().mapToInt(Level::channels).sum();
        int used = levels.stream().mapToInt(Level::used).sum();
        return Draft.of("verticalReach", Unit.SHARE, frame)
                .value(Proportions.share(used, channels))
                .n(channels)
                .interval(Proportions.wilson(used, channels))
                // Every channel counts by itself: there are never many.
                .verdict(settings.thresholds(), channels > 0)
                .evidence(evidence)
                .caveat("tapping.levelOfTheProvider")
                .caveatWhen(channels == 0, "tapping.noChannel")
                .detail(new Detail(levels));
    }

    /** With the product's settings. */
    public static Result<Detail> of(Projection projection, Frame frame) {
        return of(projection, frame, Settings.DEFAULT);
    }

    /** The highest level of those that provide it. */
    private static String level(Projection projection, Resource channel) {
        return channel.providers().stream()
                .map(link -> projection.organizations().get(link.to()))
                .filter(Objects::nonNull)
                .map(Organization::level)
                .filter(level -> level != null && LEVELS.contains(level))
                .map(level -> Objects.requireNonNull(level))
                .max(Comparator.comparingInt(LEVELS::indexOf))
                .orElse("UNKNOWN");
    }

    private static Evidence path(Link link, Resource channel, double used) {
        return Evidence.tie(
                new NodeRef("Organization", link.to()),
                new TieRef("PROVIDES", link.id()),
                new NodeRef("Resource", channel.id()),
                used);
    }
}
