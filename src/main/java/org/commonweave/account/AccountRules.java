package org.commonweave.account;

import java.util.Map;
import java.util.Objects;
import org.commonweave.access.Role;
import org.commonweave.graph.Statement;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** What names, passwords and roles have to be. */
@Component
class AccountRules {

    private static final Statement KNOWN = Statement.named("account/known");

    private static final int SHORTEST = 12;
    private static final int LONGEST = 256;
    private static final int FEWEST_CHARACTERS = 5;

    private final OwnGraph graph;

    AccountRules(OwnGraph graph) {
        this.graph = graph;
    }

    static void name(String name) {
        if (!AccountNames.valid(AccountNames.normal(name))) {
            throw AccountProblem.of("name", "INVALID_VALUE", "name.form");
        }
    }

    /** Long rather than odd, as NIST SP 800-63B has it: no rules about kinds of characters, and no changes by the calendar. */
    static void password(String field, String password, String name) {
        if (password.codePointCount(0, password.length()) < SHORTEST) {
            throw AccountProblem.of(field, "INVALID_VALUE", "password.short", SHORTEST);
        }
        if (password.length() > LONGEST) {
            throw AccountProblem.of(field, "INVALID_VALUE", "password.long", LONGEST);
        }
        if (password.codePoints().distinct().count() < FEWEST_CHARACTERS
                || AccountNames.normal(password).contains(AccountNames.normal(name))) {
            throw AccountProblem.of(field, "INVALID_VALUE", "password.guessable");
        }
    }

    /** Whether the role may be had, with the organization and the person that go with it. */
    Mono<Boolean> identity(Role role, @Nullable String organization, @Nullable String person) {
        if (role == Role.ANONYMOUS) {
            return Mono.error(AccountProblem.of("role", "INVALID_VALUE", "role.anonymous"));
        }
        if (organization == null && (role == Role.AGENCY || role == Role.CHARITY)) {
            return Mono.error(AccountProblem.of("organization", "REQUIRED", "organization.required"));
        }
        Map<String, Object> asked = Map.of(
                "organization", Objects.requireNonNullElse(organization, ""),
                "person", Objects.requireNonNullElse(person, ""));
        return graph.read(KNOWN, asked, row -> {
                    if (organization != null && !row.get("organization").asBoolean()) {
                        throw AccountProblem.of("organization", "NOT_FOUND", "organization.unknown");
                    }
                    if (person != null && !row.get("person").asBoolean()) {
                        throw AccountProblem.of("person", "NOT_FOUND", "person.unknown");
                    }
                    return true;
                })
                .single();
    }
}
