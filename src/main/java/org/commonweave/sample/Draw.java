package org.commonweave.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Drawing without putting back, the same for the same seed on every platform. */
final class Draw {

    private Draw() {}

    static <T> List<T> from(SplittableRandom random, List<T> all, int count) {
        return List.copyOf(shuffled(random, all).subList(0, count));
    }

    static <T> List<T> shuffled(SplittableRandom random, List<T> all) {
        List<T> items = new ArrayList<>(all);
        for (int i = items.size() - 1; i > 0; i--) {
            java.util.Collections.swap(items, i, random.nextInt(i + 1));
        }
        return items;
    }
}
