package org.commonweave.diagnostics;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.commonweave.collaboration.Layer;
import org.commonweave.introduction.IntroductionPaths;
import org.commonweave.introduction.Limits;
import org.commonweave.refusal.Refusal;
import org.commonweave.response.Step;
import org.jspecify.annotations.Nullable;

/** The arguments of a question, each with its default and its bounds. */
record Given(Asked asked, SortedMap<String, String> arguments) {

    private static final int MAX_DAYS = 3_650;
    private static final int MAX_HOPS = 6;
    private static final int MAX_WAYS = 10;

    Step step() {
        return Step.valueOf(arguments.getOrDefault("step", Step.REPORT.name()));
    }

    int withinDays() {
        return whole("withinDays", 180, MAX_DAYS);
    }

    Limits limits() {
        return new Limits(whole("maxHops", Limits.DEFAULT.maxHops(), MAX_HOPS), Limits.DEFAULT.maxWithheld());
    }

    IntroductionPaths.Options introductions() {
        IntroductionPaths.Options usual = IntroductionPaths.Options.DEFAULT;
        return new IntroductionPaths.Options(
                whole("ways", usual.k(), MAX_WAYS), limits(), Map.of(), usual.coolDown(), usual.staleAfterDays());
    }

    Layer layer(String name) {
        return Layer.valueOf(arguments.getOrDefault(name, name.equals("first") ? "FORMAL" : "OPERATIONAL"));
    }

    /** An organization of the scope; one that is hidden from the viewer is refused like one that is nowhere. */
    String organization(String name) {
        String id = arguments.getOrDefault(name, "");
        if (!asked.projection().organizations().containsKey(id)) {
            throw new Refusal.NotFound(List.of(name), "There is no such organization in this place.");
        }
        return id;
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

    private int whole(String name, int usual, int most) {
        int value = Integer.parseInt(arguments.getOrDefault(name, String.valueOf(usual)));
        if (value < 1 || value > most) {
            throw new Refusal.InvalidInput(
                    "INVALID_VALUE", List.of(name), "'%s' must be from 1 to %d.".formatted(name, most));
        }
        return value;
    }
}
