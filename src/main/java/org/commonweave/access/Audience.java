package org.commonweave.access;

import java.util.EnumSet;
import java.util.Set;

/** Whom a root field is for, as @allowed says it in the schema. */
public enum Audience {
    EVERYONE(EnumSet.allOf(Role.class)),
    SIGNED_IN(EnumSet.complementOf(EnumSet.of(Role.ANONYMOUS))),
    ORGANIZATIONS(EnumSet.of(Role.AGENCY, Role.CHARITY, Role.PLANNER, Role.ADMINISTRATOR)),
    PLANNERS(EnumSet.of(Role.PLANNER, Role.ADMINISTRATOR)),
    ADMINISTRATORS(EnumSet.of(Role.ADMINISTRATOR));

    private final Set<Role> roles;

    Audience(EnumSet<Role> roles) {
        this.roles = Set.copyOf(roles);
    }

    public boolean admits(Role role) {
        return roles.contains(role);
    }
}
