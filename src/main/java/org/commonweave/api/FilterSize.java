package org.commonweave.api;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How much a where argument asks for.
 *
 * @param depth how deep its conditions nest
 * @param conditions how many operators it holds
 * @param relations how many quantifiers of relations it holds
 */
record FilterSize(int depth, int conditions, int relations) {

    private static final Set<String> QUANTIFIERS = Set.of("some", "none", "every");
    private static final FilterSize NOTHING = new FilterSize(0, 0, 0);

    static FilterSize of(@Nullable Object where) {
        if (where instanceof Map<?, ?> fields) {
            FilterSize all = NOTHING;
            for (Map.Entry<?, ?> field : fields.entrySet()) {
                FilterSize below = of(field.getValue());
                all = all.and(QUANTIFIERS.contains(String.valueOf(field.getKey())) ? below.throughRelation() : below);
            }
            return new FilterSize(all.depth + 1, all.conditions, all.relations);
        }
        if (where instanceof Collection<?> items) {
            FilterSize all = NOTHING;
            for (Object item : items) {
                all = all.and(of(item));
            }
            return all;
        }
        return new FilterSize(0, 1, 0);
    }

    private FilterSize and(FilterSize other) {
        return new FilterSize(Math.max(depth, other.depth), conditions + other.conditions, relations + other.relations);
    }

    private FilterSize throughRelation() {
        return new FilterSize(depth, conditions, relations + 1);
    }
}
