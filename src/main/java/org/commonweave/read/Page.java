package org.commonweave.read;

import java.util.List;
import java.util.Map;
import org.commonweave.refusal.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * Which part of a list is asked for.
 *
 * @param size how many at most
 * @param backward true when counted from the end
 * @param cursor where it starts, exclusive, counted in its direction; null for the list's own end
 */
public record Page(int size, boolean backward, @Nullable String cursor) {

    static final int DEFAULT_SIZE = 20;
    static final int MAX_SIZE = 100;

    static Page of(Map<String, Object> arguments) {
        return of(arguments, DEFAULT_SIZE);
    }

    /**
     * What the arguments of a list ask for.
     *
     * @param usual how many where the client does not say
     */
    public static Page of(Map<String, Object> arguments, int usual) {
        Integer first = size(arguments, "first");
        Integer last = size(arguments, "last");
        String after = (String) arguments.get("after");
        String before = (String) arguments.get("before");
        if (first != null && last != null) {
            throw invalid("first", "Give 'first' or 'last', not both.");
        }
        if (last != null && after != null) {
            throw invalid("after", "'after' goes with 'first'; use 'before' with 'last'.");
        }
        if (last == null && before != null) {
            throw invalid("before", "'before' goes with 'last'; use 'after' with 'first'.");
        }
        return last != null ? new Page(last, true, before) : new Page(first == null ? usual : first, false, after);
    }

    /** The argument that the cursor came in. */
    public String cursorArgument() {
        return backward ? "before" : "after";
    }

    private static @Nullable Integer size(Map<String, Object> arguments, String name) {
        Integer size = (Integer) arguments.get(name);
        if (size != null && (size < 0 || size > MAX_SIZE)) {
            throw invalid(name, "'%s' must be from 0 to %d.".formatted(name, MAX_SIZE));
        }
        return size;
    }

    private static Refusal invalid(String argument, String message) {
        return new Refusal.InvalidInput("INVALID_PAGE", List.of(argument), message);
    }
}
