package org.commonweave.access;

import java.util.List;

/** What a viewer is in the community, and so which visibilities are open to them. */
public enum Role {
    ANONYMOUS("PUBLIC"),
    RESIDENT("PUBLIC"),
    AGENCY("PUBLIC", "PARTNERS"),
    CHARITY("PUBLIC", "PARTNERS"),
    PLANNER("PUBLIC", "PARTNERS"),
    ADMINISTRATOR("PUBLIC", "PARTNERS", "ORG", "PRIVATE");

    private final List<String> levels;

    Role(String... levels) {
        this.levels = List.of(levels);
    }

    /** Visibilities that are open to the role whoever keeps the record. */
    public List<String> levels() {
        return levels;
    }

    /** True for roles that keep records of an organization of their own. */
    public boolean keepsRecords() {
        return this == AGENCY || this == CHARITY || this == PLANNER || this == ADMINISTRATOR;
    }
}
