package org.commonweave.account;

import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import org.commonweave.access.Caller;
import org.commonweave.access.Instants;
import org.commonweave.access.Role;
import org.commonweave.access.Scope;
import org.commonweave.access.SignInMethod;
import org.commonweave.access.UnknownCredential;
import org.commonweave.access.Viewer;
import org.commonweave.graph.Statement;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Who is signed in with a browser. Sessions are in the graph, so that any instance knows them, by the digest of an identifier
 * that only the browser has. A session that is used is written down now and then, not each time: a write costs more than the
 * request it comes with.
 */
@Component
class Sessions {

    private static final Statement START = Statement.named("account/start-session");
    private static final Statement FIND = Statement.named("account/session");
    private static final Statement TOUCH = Statement.named("account/touch-session");
    private static final Statement END = Statement.named("account/end-session");
    private static final Statement SWEEP = Statement.named("account/sweep-sessions");

    private static final int TOUCHES_WITHIN_IDLE = 12;

    private final OwnGraph graph;
    private final SignInSettings settings;

    Sessions(OwnGraph graph, SignInSettings settings) {
        this.graph = graph;
        this.settings = settings;
    }

    /** A new session, always with a new identifier, which is the answer. */
    Mono<String> start(Caller caller) {
        String id = Secrets.next();
        OffsetDateTime now = graph.now();
        Map<String, Object> properties = new HashMap<>();
        properties.put("hash", Secrets.hash(id));
        properties.put("signIn", caller.signIn().name());
        properties.put("createdAt", now);
        properties.put("seenAt", now);
        properties.put("expiresAt", now.plus(settings.absolute()));
        if (caller.account() != null) {
            properties.put("account", caller.account());
        } else {
            // An identity provider's people have no account here; they are what it said when they signed in.
            properties.put("role", caller.viewer().role().name());
            properties.put("organization", caller.viewer().organization());
            properties.put("person", caller.viewer().person());
            properties.put("name", caller.name());
        }
        return graph.write(
                START.name(),
                transaction -> graph.run(transaction, SWEEP, Map.of("now", Instants.first(now)), row -> true)
                        .thenMany(graph.run(transaction, START, Map.of("properties", properties), row -> id)));
    }

    Mono<Caller> caller(String id) {
        String hash = Secrets.hash(id);
        return graph.read(FIND, Map.of("hash", hash), row -> row)
                .next()
                .filter(this::live)
                .flatMap(row -> touched(hash, row).thenReturn(caller(row)))
                .switchIfEmpty(Mono.error(UnknownCredential::session));
    }

    private boolean live(Record row) {
        Value session = row.get("session");
        Value account = row.get("account");
        OffsetDateTime now = graph.now();
        return session.get("expiresAt").asOffsetDateTime().isAfter(now)
                && session.get("seenAt")
                        .asOffsetDateTime()
                        .plus(settings.idle())
                        .isAfter(now)
                && (account.isNull()
                        ? session.get("account").isNull()
                        : !account.get("isLocked").asBoolean());
    }

    private Mono<String> touched(String hash, Record row) {
        OffsetDateTime now = graph.now();
        OffsetDateTime due = row.get("session")
                .get("seenAt")
                .asOffsetDateTime()
                .plus(settings.idle().dividedBy(TOUCHES_WITHIN_IDLE));
        return due.isAfter(now) ? Mono.empty() : graph.write(TOUCH, Map.of("hash", hash, "now", now), touched -> hash);
    }

    private static Caller caller(Record row) {
        Value session = row.get("session");
        SignInMethod by = SignInMethod.valueOf(session.get("signIn").asString());
        if (!row.get("account").isNull()) {
            return Account.of(row.get("account")).caller(by, Scope.WRITE);
        }
        Viewer viewer = Viewer.signedIn(
                Role.valueOf(session.get("role").asString()),
                Values.text(session, "organization"),
                Values.text(session, "person"));
        return new Caller(viewer, by, Scope.WRITE, Values.text(session, "name"), null);
    }

    Mono<Boolean> end(String id) {
        return graph.write(END, Map.of("hash", Secrets.hash(id)), row -> true);
    }
}
