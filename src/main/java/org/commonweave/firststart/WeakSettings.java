package org.commonweave.firststart;

import java.util.List;
import java.util.stream.Collectors;

/** Settings with which a service must not go into production, each with what to set instead. */
final class WeakSettings extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Weakness> found;

    WeakSettings(List<Weakness> found) {
        super("These settings are too weak for production:\n"
                + found.stream().map(Weakness::line).collect(Collectors.joining("\n")));
        this.found = found;
    }

    /** @param setting by name; its value may be a secret and is never told */
    record Weakness(String setting, String why, String fix) {
        private String line() {
            return "  - " + setting + ": " + why + " Set " + fix + ".";
        }
    }

    List<Weakness> found() {
        return found;
    }
}
