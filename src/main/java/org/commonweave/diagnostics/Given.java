package org.commonweave.diagnostics;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.commonweave.collaboration.Layer;
import org.commonweave.introduction.IntroductionPaths;
import org.commonweave.introduction.Limits;
import org.commonweave.refusal.Refusal;
import org.commonweave.response.Step;
import org.jspecify.annotations.Nullable;

/** The arguments of a question, each with its default and its bounds. */
record Given(Asked asked, SortedMap<String, String> arguments) {

    /** What the schema takes for arguments that are left out; an argument has one meaning, whichever metric takes it. */
    private static final Map<String, String> USUAL = Map.of(
            "step",
            Step.REPORT.name(),
            "first",
            Layer.FORMAL.name(),
            "second",
            Layer.OPERATIONAL.name(),
            "withinDays",
            "180",
            "maxHops",
            String.valueOf(Limits.DEFAULT.maxHops()),
            "ways",
            String.valueOf(IntroductionPaths.Options.DEFAULT.k()));

    private static final Pattern DIGITS = Pattern.compile("[0-9]{1,9}");
    private static final int MAX_DAYS = 3_650;
    private static final int MAX_HOPS = 6;
    private static final int MAX_WAYS = 10;

    /** The arguments that are not what they would be if they were left out. */
    static SortedMap<String, String> unusual(SortedMap<String, String> arguments) {
        SortedMap<String, String> unusual = new TreeMap<>(arguments);
        unusual.entrySet().removeIf(argument -> argument.getValue().equals(USUAL.get(argument.getKey())));
        return unusual;
    }

    Step step() {
        return one(Step.class, "step");
    }

    int withinDays() {
        return whole("withinDays", MAX_DAYS);
    }

    Limits limits() {
        return new Limits(whole("maxHops", MAX_HOPS), Limits.DEFAULT.maxWithheld());
    }

    IntroductionPaths.Options introductions() {
        IntroductionPaths.Options usual = IntroductionPaths.Options.DEFAULT;
        return new IntroductionPaths.Options(
                whole("ways", MAX_WAYS), limits(), Map.of(), usual.coolDown(), usual.staleAfterDays());
    }

    Layer layer(String name) {
        return one(Layer.class, name);
    }

    /** An organization of the scope; one that is hidden from the viewer is refused like one that is nowhere. */
    String organization(String name) {
        String id = arguments.getOrDefault(name, "");
        if (!asked.projection().organizations().containsKey(id)) {
            throw new Refusal.NotFound(List.of(name), "There is no such organization in this place.");
        }
        return id;
    }

    /** The organization that is sought. */
    String sought() {
        String to = organization("to");
        if (to.equals(arguments.get("from"))) {
            throw new Refusal.InvalidInput("INVALID_VALUE", List.of("to"), "'to' is the organization that asks.");
        }
        return to;
    }

    String need() {
        String id = arguments.getOrDefault("need", "");
        if (!asked.projection().needs().containsKey(id)) {
            throw new Refusal.NotFound(List.of("need"), "There is no such need in this place.");
        }
        return id;
    }

    /** The viewer's own organization, when it is one of the scope; else all who work on the need may ask. */
    @Nullable String asker() {
        String own = asked.viewer().organization();
        return own != null && asked.projection().organizations().containsKey(own) ? own : null;
    }

    private String given(String name) {
        return arguments.getOrDefault(name, Objects.requireNonNull(USUAL.get(name)));
    }

    // The schema sees to it that a field's arguments are of their types; an identifier to explain may say anything.

    private <E extends Enum<E>> E one(Class<E> type, String name) {
        String given = given(name);
        return Stream.of(type.getEnumConstants())
                .filter(value -> value.name().equals(given))
                .findFirst()
                .orElseThrow(() -> new Refusal.InvalidInput(
                        "INVALID_VALUE", List.of(name), "'%s' is none of its values.".formatted(name)));
    }

    private int whole(String name, int most) {
        String given = given(name);
        int value = DIGITS.matcher(given).matches() ? Integer.parseInt(given) : 0;
        if (value < 1 || value > most) {
            throw new Refusal.InvalidInput(
                    "INVALID_VALUE", List.of(name), "'%s' must be from 1 to %d.".formatted(name, most));
        }
        return value;
    }
}
