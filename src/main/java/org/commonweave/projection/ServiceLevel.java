package org.commonweave.projection;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * How long the parties to an agreement have to answer a whistle.
 *
 * @param whistleKind the kind of whistle it is for; every kind when null
 * @param within by the name of the step
 */
public record ServiceLevel(@Nullable String whistleKind, Map<String, Within> within) {

    /** The clock of each step that the agreement says none for. */
    private static final Map<String, String> USUAL_CLOCKS = Map.of(
            "SIGN", "OFFICE_HOURS",
            "CONTACT", "HOURS_OF_WORKING_DAYS",
            "REPORT", "WORKING_DAYS",
            "RESOLVE", "WORKING_DAYS");

    /**
     * A time.
     *
     * @param amount hours, or working days
     * @param clock which time counts
     */
    public record Within(int amount, String clock) {}

    public ServiceLevel {
        within = Map.copyOf(within);
    }

    /** What an agreement's properties say; null when they say nothing of it. */
    public static @Nullable ServiceLevel of(Function<String, @Nullable Object> property) {
        Map<String, Within> within = new LinkedHashMap<>();
        USUAL_CLOCKS.forEach((step, usual) -> {
            String name = step.toLowerCase(java.util.Locale.ROOT);
            if (property.apply(name + "Within") instanceof Number amount) {
                Object clock = property.apply(name + "Clock");
                within.put(step, new Within(amount.intValue(), clock == null ? usual : clock.toString()));
            }
        });
        Object kind = property.apply("whistleKind");
        return within.isEmpty() ? null : new ServiceLevel(kind == null ? null : kind.toString(), within);
    }
}
