package org.commonweave.refusal;

import java.util.List;
import java.util.stream.Stream;

/**
 * A request that cannot be met for a reason the caller can mend. Everything else that goes wrong is a fault of ours and
 * is never shown in detail.
 */
public sealed class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String code;
    private final transient List<String> field;

    private Refusal(String code, List<String> field, String message) {
        // No stack trace: a refusal is an answer, not an accident, and bad input must stay cheap.
        super(message, null, false, false);
        this.code = code;
        this.field = List.copyOf(field);
    }

    /** Stable and meant for programs. */
    public String code() {
        return code;
    }

    /** Path of the argument at fault; empty when it is the request as a whole. */
    public List<String> field() {
        return field;
    }

    /** An argument that cannot be used as it is. */
    public static final class InvalidInput extends Refusal {
        private static final long serialVersionUID = 1L;

        public InvalidInput(String code, List<String> field, String message) {
            super(code, field, message);
        }

        /** The same of an argument that is found below a name. */
        public InvalidInput below(String name) {
            return new InvalidInput(
                    code(), Stream.concat(Stream.of(name), field().stream()).toList(), String.valueOf(getMessage()));
        }
    }

    /** Something that does not exist for the viewer. */
    public static final class NotFound extends Refusal {
        private static final long serialVersionUID = 1L;

        public NotFound(List<String> field, String message) {
            super("NOT_FOUND", field, message);
        }
    }

    /** Something that has changed since the caller saw it. */
    public static final class Conflict extends Refusal {
        private static final long serialVersionUID = 1L;

        public Conflict(List<String> field, String message) {
            super("CONFLICT", field, message);
        }
    }

    /** Something that cannot be answered now, and may be later. */
    public static final class Unavailable extends Refusal {
        private static final long serialVersionUID = 1L;

        public Unavailable(String code, String message) {
            super(code, List.of(), message);
        }
    }

    /** Something the viewer's role does not allow. */
    public static final class Forbidden extends Refusal {
        private static final long serialVersionUID = 1L;

        public Forbidden(List<String> field, String message) {
            super("FORBIDDEN", field, message);
        }
    }
}
