package org.commonweave.rights;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.commonweave.graph.Statement;
import org.commonweave.model.Model;
import org.commonweave.model.Property;
import org.commonweave.record.GraphRecord;
import org.commonweave.record.NodeRecord;
import org.commonweave.record.RelationshipRecord;
import org.neo4j.driver.Record;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Finds out what of a person is where. The preview and the erasure itself ask the same, so they cannot differ. */
@Component
class ErasurePlanner {

    private static final Statement PERSON = Statement.named("rights/person");
    private static final Statement TIES = Statement.named("rights/ties");
    private static final Statement RECORDS = Statement.named("rights/own-records");
    private static final Statement NAMESAKES = Statement.named("rights/namesakes");
    private static final Statement WORDS = Statement.named("rights/words");
    private static final Statement ACTS = Statement.named("rights/acted");
    private static final Statement ACCOUNTS = Statement.named("rights/accounts");
    private static final Statement PROVIDER_SESSIONS = Statement.named("rights/provider-sessions");
    private static final Statement CONSENTS = Statement.named("consent/history");
    private static final Statement CORRECTIONS = Statement.named("rights/count-corrections");

    private final Model model;
    private final PersonScan scan;

    ErasurePlanner(Model model, PersonScan scan) {
        this.model = model;
        this.scan = scan;
    }

    /** Empty when there is no such person. */
    Mono<ErasurePlan> plan(Asker asker, String person) {
        return asker.ask(PERSON, Map.of("person", person))
                .next()
                .map(PersonScan::properties)
                .flatMap(properties -> plan(asker, person, properties));
    }

    private Mono<ErasurePlan> plan(Asker asker, String person, Map<String, Object> properties) {
        Map<String, Object> about = Map.of("person", person);
        List<String> called = Names.in(properties);
        return asker.all(NAMESAKES, Map.of("person", person, "names", called)).flatMap(shared -> {
            Set<String> others = new HashSet<>();
            shared.forEach(row -> others.add(row.get("name").asString()));
            Names names = new Names(called.stream()
                    .filter(Names::telling)
                    .filter(name -> !others.contains(name))
                    .toList());
            Map<String, Integer> left = new TreeMap<>();
            left.put("SHARED_NAMES", others.size());
            left.put("SHORT_NAMES", (int)
                    called.stream().filter(name -> !Names.telling(name)).count());
            return asker.ask(TIES, about)
                    .map(PersonTie::of)
                    .collectList()
                    .flatMap(ties -> asker.ask(RECORDS, about)
                            .map(OwnRecord::of)
                            .collectList()
                            .flatMap(records -> rewritten(asker, person, names, records, left)
                                    .flatMap(rewritten -> words(asker, names, left)
                                            .flatMap(words -> acts(asker, about)
                                                    .flatMap(acts -> kept(asker, about, left)
                                                            .map(kept -> new ErasurePlan(
                                                                    person,
                                                                    properties,
                                                                    ties,
                                                                    records,
                                                                    rewritten,
                                                                    words,
                                                                    acts,
                                                                    kept,
                                                                    left)))))));
        });
    }

    private Mono<List<GraphRecord>> rewritten(
            Asker asker, String person, Names names, List<OwnRecord> own, Map<String, Integer> left) {
        Set<String> ids = new HashSet<>();
        own.forEach(record -> ids.add(record.id()));
        Redaction redaction = new Redaction(person, names, null);
        return scan.find(asker, person, names.needles(person))
                .filter(record -> !ids.contains(record.id())
                        && !(record instanceof RelationshipRecord tie
                                && (ids.contains(tie.from().id())
                                        || ids.contains(tie.to().id()))))
                .collectList()
                .map(found -> {
                    List<GraphRecord> rewritten = new ArrayList<>();
                    for (GraphRecord record : found) {
                        Map<String, Object> without = without(redaction, record);
                        if (!without.equals(record.properties())) {
                            rewritten.add(with(record, without));
                        }
                        if (record instanceof NodeRecord node
                                && !node.label().equals("Person")
                                && Names.in(without).stream().anyMatch(names::in)) {
                            left.merge("NAMED_AFTER", 1, Integer::sum);
                        }
                    }
                    return rewritten;
                });
    }

    private Map<String, Object> without(Redaction redaction, GraphRecord record) {
        String kind = record instanceof NodeRecord node ? node.label() : ((RelationshipRecord) record).type();
        List<Property> known = record instanceof NodeRecord
                ? model.nodeType(kind).properties()
                : model.relationshipType(kind).properties();
        return redaction.of(kind, known, record.properties());
    }

    private static GraphRecord with(GraphRecord record, Map<String, Object> properties) {
        return record instanceof RelationshipRecord tie
                ? new RelationshipRecord(tie.type(), tie.id(), tie.from(), tie.to(), properties)
                : new NodeRecord(((NodeRecord) record).label(), record.id(), properties);
    }

    private static Mono<Map<String, List<String>>> words(Asker asker, Names names, Map<String, Integer> left) {
        return asker.all(WORDS, Map.of("needles", names.all())).map(rows -> {
            Map<String, List<String>> words = new TreeMap<>();
            for (Record row : rows) {
                if (!names.in(row.get("reason").asString())) {
                    continue;
                }
                if (row.get("erasable").asBoolean()) {
                    words.computeIfAbsent(row.get("label").asString(), label -> new ArrayList<>())
                            .add(row.get("id").asString());
                } else {
                    left.merge("OLD_LOGS", 1, Integer::sum);
                }
            }
            return words;
        });
    }

    private static Mono<Map<String, List<String>>> acts(Asker asker, Map<String, Object> about) {
        return asker.all(ACTS, about).map(rows -> {
            Map<String, List<String>> acts = new TreeMap<>();
            rows.forEach(row -> acts.computeIfAbsent(row.get("label").asString(), label -> new ArrayList<>())
                    .add(row.get("id").asString()));
            return acts;
        });
    }

    private static Mono<Map<String, Integer>> kept(Asker asker, Map<String, Object> about, Map<String, Integer> left) {
        return Mono.zip(
                        asker.all(ACCOUNTS, about),
                        asker.all(PROVIDER_SESSIONS, about),
                        asker.all(CONSENTS, about),
                        asker.all(CORRECTIONS, about))
                .map(found -> {
                    List<Record> accounts = found.getT1();
                    left.put("CONSENT_PROOFS", found.getT3().size());
                    Map<String, Integer> kept = new LinkedHashMap<>();
                    kept.put("account", accounts.size());
                    kept.put(
                            "session", sum(accounts, "sessions") + found.getT2().size());
                    kept.put("accessToken", sum(accounts, "tokens"));
                    kept.put("consentEvent", found.getT3().size());
                    kept.put(
                            "correctionRequest",
                            found.getT4().stream()
                                    .mapToInt(row -> row.get("requests").asInt())
                                    .sum());
                    return kept;
                });
    }

    private static int sum(List<Record> rows, String column) {
        return rows.stream().mapToInt(row -> row.get(column).size()).sum();
    }
}
