package org.commonweave.retention;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.commonweave.access.Instants;
import org.commonweave.access.Moment;
import org.commonweave.access.Viewer;
import org.commonweave.audit.AuditCaller;
import org.commonweave.audit.AuditEntry;
import org.commonweave.audit.AuditKind;
import org.commonweave.audit.AuditLog;
import org.commonweave.graph.Graph;
import org.commonweave.graph.GraphTransaction;
import org.commonweave.graph.Statement;
import org.neo4j.driver.Record;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Carries out what is said of how long what is kept. Nothing of it is in memory: any instance can, and two at once do no harm. */
@Component
public class Retention {

    private final Graph graph;
    private final RetentionSettings settings;
    private final AuditLog log;
    private final Clock clock;

    Retention(Graph graph, RetentionSettings settings, AuditLog log, Clock clock) {
        this.log = log;
        this.graph = graph;
        this.settings = settings;
        this.clock = clock;
    }

    /** How much a rule concerns. */
    public record Due(String rule, long count) {}

    private List<RetentionRule> rules() {
        OffsetDateTime now = OffsetDateTime.now(clock);
        return Stream.concat(aboutPeople(now), ofTheService(now)).toList();
    }

    private Stream<RetentionRule> aboutPeople(OffsetDateTime now) {
        String keep = isoDuration(settings.personalTies());
        // As far as twice the time to the next look, so that none of them is too late.
        OffsetDateTime until = now.plus(settings.every().multipliedBy(2));
        return Stream.of(
                RetentionRule.facts(
                        "unconfirmedTies",
                        Statement.named("retention/count-unconfirmed-ties"),
                        Statement.named("retention/end-unconfirmed-ties"),
                        Map.of("keep", keep, "until", Instants.last(until))),
                RetentionRule.facts(
                        "expiredTies",
                        Statement.named("retention/count-expired-ties"),
                        Statement.named("retention/delete-expired-ties"),
                        Map.of("keep", keep, "before", Instants.last(now.minus(settings.grace())))),
                RetentionRule.facts(
                        "invitations",
                        Statement.named("retention/count-invitations"),
                        Statement.named("retention/delete-invitations"),
                        Map.of("before", Instants.first(now.minus(settings.invitations())))));
    }

    private Stream<RetentionRule> ofTheService(OffsetDateTime now) {
        return Stream.of(
                RetentionRule.own(
                        "sessions",
                        Statement.named("retention/count-sessions"),
                        Statement.named("retention/delete-sessions"),
                        now),
                RetentionRule.own(
                        "accessTokens",
                        Statement.named("retention/count-tokens"),
                        Statement.named("retention/delete-tokens"),
                        now.minus(settings.grace())),
                RetentionRule.own(
                        "jobs",
                        Statement.named("retention/count-jobs"),
                        Statement.named("retention/delete-jobs"),
                        now.minus(settings.jobs())),
                RetentionRule.own(
                        "mutationKeys",
                        Statement.named("retention/count-mutation-keys"),
                        Statement.named("retention/delete-mutation-keys"),
                        now.minus(settings.mutationKeys())),
                RetentionRule.own(
                        "consentProofs",
                        Statement.named("retention/count-consent-proofs"),
                        Statement.named("retention/delete-consent-proofs"),
                        now.minus(settings.consentProofs())),
                RetentionRule.own(
                        "corrections",
                        Statement.named("retention/count-corrections"),
                        Statement.named("retention/delete-corrections"),
                        now.minus(settings.corrections())));
    }

    /** As Cypher adds it: months are months, however long. */
    static String isoDuration(Period period) {
        return period.toString();
    }

    /** What each rule concerns now. Changes nothing. */
    public Flux<Due> due() {
        return Flux.defer(() -> Flux.fromIterable(rules())).concatMap(this::due);
    }

    private Mono<Due> due(RetentionRule rule) {
        return graph.list(rule.count(), Viewer.SYSTEM, now(), rule.parameters(), Retention::count)
                .map(counts -> new Due(rule.name(), counts.get(0)));
    }

    /**
     * Carries out the rules; tells what each did, and nothing of those that had nothing to do. What goes is gone for good, so
     * that it is on record first.
     */
    public Flux<Due> carryOut(AuditCaller caller) {
        return Flux.defer(() -> Flux.fromIterable(rules()))
                .concatMap(rule -> due(rule)
                        // Writes that change nothing would still make another version of the data.
                        .filter(due -> due.count() > 0)
                        .flatMap(due -> onRecord(caller, rule)));
    }

    private Mono<Due> onRecord(AuditCaller caller, RetentionRule rule) {
        AuditEntry entry = AuditEntry.of(AuditKind.ADMINISTRATION, caller, "RETENTION", "retain " + rule.name());
        Mono<Long> work =
                part(rule).expand(done -> done > 0 ? part(rule) : Mono.empty()).reduce(0L, Long::sum);
        return log.around(entry, work, AuditEntry::rows).map(all -> new Due(rule.name(), all));
    }

    private Mono<Long> part(RetentionRule rule) {
        Function<GraphTransaction, Flux<Long>> work = transaction ->
                transaction.run(rule.carryOut(), Viewer.SYSTEM, now(), rule.parameters(), Retention::count);
        return (rule.facts()
                        ? graph.write(rule.carryOut().name(), work)
                        : graph.keep(rule.carryOut().name(), work))
                .single();
    }

    private static long count(Record row) {
        return row.get("count").asLong();
    }

    private Moment now() {
        return Moment.of(clock, null, null);
    }
}
