package org.commonweave.allocation;

import java.util.Optional;
import java.util.OptionalDouble;
import org.commonweave.measure.Unit;
import org.jspecify.annotations.Nullable;

/** Quantities in the unit of what they are held against. */
final class Amounts {

    /** Below this, two quantities are the same: sums of fractions differ in their last digits. */
    static final double TOLERANCE = 1e-6;

    private Amounts() {}

    /**
     * What one of a lot's own pieces holds, such as 12 kg in a box.
     *
     * @param quantity unknown when null
     */
    record Content(@Nullable Double quantity, @Nullable String unit) {}

    /** The quantity in the wanted unit; empty when the two cannot be counted in each other. */
    static OptionalDouble in(@Nullable String wanted, double quantity, @Nullable String given, Content content) {
        if (wanted == null || given == null || wanted.equals(given)) {
            return OptionalDouble.of(quantity);
        }
        OptionalDouble direct = converted(wanted, quantity, given);
        if (direct.isPresent() || content.quantity() == null || content.unit() == null) {
            return direct;
        }
        return converted(wanted, quantity * content.quantity(), content.unit());
    }

    private static OptionalDouble converted(String wanted, double quantity, String given) {
        Optional<Unit> to = Unit.of(wanted);
        Optional<Unit> from = Unit.of(given);
        return to.isPresent() && from.isPresent() && from.get().convertsTo(to.get())
                ? OptionalDouble.of(quantity * from.get().grains() / to.get().grains())
                : OptionalDouble.empty();
    }
}
