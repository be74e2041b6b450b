package org.commonweave.rights;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.commonweave.access.Moment;
import org.commonweave.access.Viewer;
import org.commonweave.change.WriteOutcome;
import org.commonweave.graph.Graph;
import org.commonweave.graph.GraphTransaction;
import org.commonweave.graph.Statement;
import org.commonweave.model.Model;
import org.commonweave.model.Property;
import org.commonweave.mutation.Outcome;
import org.commonweave.mutation.Transactions;
import org.commonweave.record.NodeRecord;
import org.commonweave.text.Messages;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Requests of people for their record to be corrected, which whoever keeps it answers. */
@Component
class Corrections {

    private static final Statement ASK = Statement.aside("rights/ask-correction");
    private static final Statement LIST = Statement.named("rights/corrections");
    private static final Statement ANSWER = Statement.aside("rights/answer-correction");
    private static final Statement COUNT = Statement.named("rights/count-corrections");
    private static final int LONGEST = 2_000;
    private static final int MOST_OPEN = 20;

    private final Graph graph;
    private final Transactions transactions;
    private final Model model;
    private final Clock clock;

    Corrections(Graph graph, Transactions transactions, Model model, Clock clock) {
        this.graph = graph;
        this.transactions = transactions;
        this.model = model;
        this.clock = clock;
    }

    /** The viewer's own requests, and those they may answer. */
    Mono<List<Correction>> list(Viewer viewer, boolean openOnly) {
        return Asker.of(graph, viewer, clock)
                .ask(LIST, parameters(viewer.administers(), null, openOnly))
                .map(row -> Correction.of(row.get("request")))
                .collectList();
    }

    /** All requests of a person, for themselves. */
    Mono<List<Correction>> of(Viewer viewer, String person) {
        return Asker.of(graph, viewer, clock)
                .ask(LIST, parameters(false, null, false))
                .map(row -> Correction.of(row.get("request")))
                .filter(request -> request.person().equals(person))
                .collectList();
    }

    Mono<Correction> one(Viewer viewer, String id) {
        return Asker.of(graph, viewer, clock)
                .ask(LIST, parameters(viewer.administers(), id, false))
                .map(row -> Correction.of(row.get("request")))
                .next();
    }

    private static Map<String, Object> parameters(boolean all, @Nullable String id, boolean open) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("all", all);
        parameters.put("id", id);
        parameters.put("open", open);
        return parameters;
    }

    Mono<Outcome> ask(Viewer viewer, Map<String, Object> input, @Nullable Locale locale) {
        String person = MyDataReader.self(viewer, locale);
        Messages words = Wording.forReader(locale);
        String field = String.valueOf(input.get("field"));
        String value = text(input, "value");
        String explanation = text(input, "explanation");
        Optional<Property> property = model.nodeType("Person").property(field).filter(CorrectableValue::correctable);
        if (property.isEmpty()) {
            List<String> names = CorrectableValue.names(model.nodeType("Person").properties());
            return Mono.just(Outcome.refused(
                    "field", "INVALID_VALUE", words.say("correction.field", field, String.join(", ", names))));
        }
        if (tooLong(value) || tooLong(explanation)) {
            return Mono.just(Outcome.refused(
                    tooLong(value) ? "value" : "explanation", "INVALID_VALUE", words.say("correction.long", LONGEST)));
        }
        try {
            CorrectableValue.read(property.get(), value);
        } catch (IllegalArgumentException e) {
            return Mono.just(Outcome.refused("value", "INVALID_VALUE", words.say("correction.value", e.getMessage())));
        }
        return transactions.once(
                viewer,
                "requestCorrection",
                input,
                transaction -> kept(transaction, viewer, person, field, value, explanation, words));
    }

    private Mono<Outcome> kept(
            GraphTransaction transaction,
            Viewer viewer,
            String person,
            String field,
            @Nullable String value,
            @Nullable String explanation,
            Messages words) {
        Asker asker = Asker.of(transaction, viewer, clock);
        return transactions.node(transaction, "Person", person).flatMap(found -> {
            if (found.isEmpty()) {
                return Mono.just(Outcome.refused(null, "NOT_FOUND", words.say("record.none")));
            }
            Object owner = found.get().properties().get("ownerId");
            Map<String, Object> request = new HashMap<>();
            String id = UUID.randomUUID().toString();
            request.put("id", id);
            request.put("person", person);
            request.put("keeper", person.equals(owner) ? null : owner);
            request.put("field", field);
            request.put("value", value);
            request.put("explanation", explanation);
            request.put("askedAt", OffsetDateTime.now(clock));
            request.put("state", "OPEN");
            return asker.all(COUNT, Map.of("person", person))
                    .flatMap(counts -> counts.get(0).get("open").asInt() >= MOST_OPEN
                            ? Mono.just(Outcome.refused(null, "TOO_MANY", words.say("correction.many", MOST_OPEN)))
                            : asker.ask(ASK, Map.of("properties", request))
                                    .then(Mono.just(Outcome.done(id, WriteOutcome.NOTHING))));
        });
    }

    Mono<Outcome> answer(Viewer viewer, Map<String, Object> input, @Nullable Locale locale) {
        Messages words = Wording.forReader(locale);
        boolean accept = Boolean.TRUE.equals(input.get("accept"));
        String answer = text(input, "answer");
        if (!accept && answer == null) {
            return Mono.just(Outcome.refused("answer", "REQUIRED", words.say("correction.reason")));
        }
        if (tooLong(answer)) {
            return Mono.just(Outcome.refused("answer", "INVALID_VALUE", words.say("correction.long", LONGEST)));
        }
        String id = String.valueOf(input.get("id"));
        return transactions.once(
                viewer,
                "answerCorrection",
                input,
                transaction -> Asker.of(transaction, viewer, clock)
                        .ask(LIST, parameters(viewer.administers(), id, true))
                        .map(row -> Correction.of(row.get("request")))
                        .filter(request -> answers(viewer, request))
                        .next()
                        .flatMap(request -> (accept ? corrected(transaction, request) : done(request))
                                .flatMap(outcome -> outcome.done()
                                        ? closed(transaction, request, accept, answer)
                                        : Mono.just(outcome)))
                        .defaultIfEmpty(Outcome.refused("id", "NOT_FOUND", words.say("correction.unknown"))));
    }

    /** Whoever asked does not answer themselves, unless they administer. */
    private static boolean answers(Viewer viewer, Correction request) {
        boolean keeps = viewer.role().keepsRecords()
                && request.keeper() != null
                && request.keeper().equals(viewer.organization());
        return viewer.administers() || keeps;
    }

    private static Mono<Outcome> done(Correction request) {
        return Mono.just(Outcome.done(request.id(), WriteOutcome.NOTHING));
    }

    private Mono<Outcome> corrected(GraphTransaction transaction, Correction request) {
        Property property = model.nodeType("Person").property(request.field()).orElseThrow();
        return transactions
                .node(transaction, "Person", request.person())
                .flatMap(Mono::justOrEmpty)
                .flatMap(node -> {
                    Map<String, Object> properties = new LinkedHashMap<>(node.properties());
                    Object value = CorrectableValue.read(property, request.value());
                    if (value == null) {
                        properties.remove(request.field());
                    } else {
                        properties.put(request.field(), value);
                    }
                    return transactions.write(
                            transaction, List.of(new NodeRecord("Person", request.person(), properties)));
                });
    }

    private Mono<Outcome> closed(
            GraphTransaction transaction, Correction request, boolean accept, @Nullable String answer) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("id", request.id());
        parameters.put("state", accept ? "ACCEPTED" : "DECLINED");
        parameters.put("answer", answer);
        parameters.put("now", OffsetDateTime.now(clock));
        return transaction
                .run(ANSWER, Viewer.SYSTEM, Moment.of(clock, null, null), parameters, row -> row)
                .then(done(request));
    }

    private static boolean tooLong(@Nullable String text) {
        return text != null && text.length() > LONGEST;
    }

    private static @Nullable String text(Map<String, Object> input, String name) {
        Object value = input.get(name);
        return value == null || value.toString().isBlank() ? null : value.toString();
    }
}
