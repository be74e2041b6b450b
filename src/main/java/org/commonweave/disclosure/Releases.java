package org.commonweave.disclosure;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.ToLongFunction;
import org.commonweave.access.Instants;
import org.commonweave.access.Moment;
import org.commonweave.access.Viewer;
import org.commonweave.consent.PersonalKeys;
import org.commonweave.disclosure.Contributions.Kind;
import org.commonweave.graph.Graph;
import org.commonweave.graph.GraphTransaction;
import org.commonweave.graph.Statement;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** The ledger of all figures about people that were told, whoever asked for them; in the graph, so that every instance has it. */
@Component
public class Releases {

    private static final Statement TAKE_TURN = Statement.named("disclosure/take-turn");
    private static final Statement FIND = Statement.named("disclosure/find");
    private static final Statement NEAREST = Statement.named("disclosure/nearest");
    private static final Statement CONTRIBUTIONS = Statement.named("disclosure/contributions");
    private static final Statement LIKE_IT = Statement.named("disclosure/like-it");
    private static final Statement APPEND = Statement.named("disclosure/append");

    /** So many releases are compared with, and so many bytes of them: those of the nearest places, the latest first. */
    static final int COMPARED = 400;

    private static final long COMPARED_BYTES = 64L << 20;

    /** Figures that are older than this are no answer to what is asked. */
    private static final int MONTHS_BACK = 3;

    private final Graph graph;
    private final PersonalKeys keys;
    private final Clock clock;

    Releases(Graph graph, PersonalKeys keys, Clock clock) {
        this.graph = graph;
        this.keys = keys;
        this.clock = clock;
    }

    /** Decides what may be told, and puts it on record. */
    public Mono<Decision> decide(Inquiry inquiry) {
        return keys.key().flatMap(key -> {
            ToLongFunction<String> person =
                    id -> Long.parseUnsignedLong(key.of("release", id).substring(0, 16), 16);
            Contributions asked = ContributionReader.of(inquiry.subject(), inquiry.facts(), inquiry.frame(), person);
            // Figures about fewer people hide themselves.
            if (asked.people().length < inquiry.frame().guards().minCell()) {
                return Mono.just(new Decision.Told());
            }
            Map<String, Object> parameters = parameters(inquiry, asked);
            Mono<Decision> earlier = Mono.defer(() -> read(LIKE_IT, parameters))
                    .map(rows -> earlier(rows, ContributionReader.counted(inquiry.facts(), person)));
            return found(inquiry, asked, parameters, this::read)
                    .flatMap(found -> found == Found.UNSAFE
                            ? earlier
                            : found == Found.TOLD
                                    ? Mono.just(new Decision.Told())
                                    : enter(inquiry, asked, parameters).switchIfEmpty(earlier));
        });
    }

    /** How a question stands to the ledger. What is unsafe stays so, as nothing leaves the ledger. */
    private enum Found {
        TOLD,
        SAFE,
        UNSAFE
    }

    private Mono<Found> found(
            Inquiry inquiry,
            Contributions asked,
            Map<String, Object> parameters,
            BiFunction<Statement, Map<String, Object>, Mono<List<Record>>> read) {
        int least = inquiry.frame().guards().minCell();
        return read.apply(FIND, parameters)
                .flatMap(found -> found.isEmpty()
                        ? read.apply(NEAREST, parameters)
                                .flatMap(nearest -> read.apply(CONTRIBUTIONS, Map.of("ids", compared(nearest))))
                                .map(rows -> safe(rows, asked, least))
                        : Mono.just(Found.TOLD));
    }

    private static List<String> compared(List<Record> nearest) {
        List<String> ids = new ArrayList<>();
        long bytes = 0;
        for (Record release : nearest) {
            bytes += release.get("bytes").asLong();
            // With one at least, however large: what differs least from it is asked most.
            if (bytes > COMPARED_BYTES && !ids.isEmpty()) {
                break;
            }
            ids.add(release.get("id").asString());
        }
        return ids;
    }

    private static Found safe(List<Record> rows, Contributions asked, int least) {
        List<Contributions> earlier = rows.stream().map(Releases::contributions).toList();
        return Differencing.safe(earlier, asked, least) ? Found.SAFE : Found.UNSAFE;
    }

    /** One after the other: two that are safe each by itself need not be so together. Empty where it is safe no more. */
    private Mono<Decision> enter(Inquiry inquiry, Contributions asked, Map<String, Object> parameters) {
        return graph.keep(
                        "disclosure/enter",
                        transaction -> run(transaction, TAKE_TURN, Map.of())
                                .then(found(
                                        inquiry,
                                        asked,
                                        parameters,
                                        (statement, given) -> run(transaction, statement, given)))
                                .flatMap(found -> found == Found.SAFE
                                        ? append(transaction, inquiry, asked, parameters)
                                        : found == Found.TOLD ? Mono.<Decision>just(new Decision.Told()) : Mono.empty())
                                .flux())
                // To its end: whoever turns away after the answer turns away before the commit.
                .singleOrEmpty();
    }

    private Mono<Decision> append(
            GraphTransaction transaction, Inquiry inquiry, Contributions asked, Map<String, Object> parameters) {
        Map<String, Object> release = new HashMap<>(parameters);
        release.put("id", UUID.randomUUID().toString());
        release.put("at", OffsetDateTime.now(clock));
        release.put("results", inquiry.results().get());
        release.put("dataVersion", inquiry.dataVersion());
        long size = 0;
        for (Kind kind : Kind.values()) {
            byte[] bytes = asked.bytes(kind);
            release.put(property(kind), bytes);
            size += bytes.length;
        }
        release.put("bytes", size);
        return run(transaction, APPEND, Map.of("release", release)).thenReturn(new Decision.Told());
    }

    /** The latest release like it in which nobody is counted who is not counted any more. */
    private static Decision earlier(List<Record> likeIt, long[] counted) {
        return likeIt.stream()
                .filter(row -> Arrays.stream(contributions(row).people())
                        .allMatch(person -> Arrays.binarySearch(counted, person) >= 0))
                .findFirst()
                .<Decision>map(row -> new Decision.Earlier(
                        row.get("results").asString(), row.get("dataVersion").asString()))
                .orElseGet(Decision.Withheld::new);
    }

    private static Map<String, Object> parameters(Inquiry inquiry, Contributions asked) {
        Map<String, Object> parameters = new HashMap<>();
        OffsetDateTime from = inquiry.frame().window().from();
        OffsetDateTime to = inquiry.frame().window().to();
        parameters.put("subject", inquiry.subject().name());
        parameters.put("place", inquiry.place());
        parameters.put("audience", audience(inquiry.viewer()));
        parameters.put("windowFrom", from);
        parameters.put("windowTo", to);
        parameters.put("months", WholeMonths.length(inquiry.frame().window().length()));
        parameters.put("digest", asked.digest());
        parameters.put("limit", COMPARED);
        parameters.put("latest", Instants.last(to));
        parameters.put("oldest", Instants.first(to.minusMonths(MONTHS_BACK)));
        return parameters;
    }

    /** The same for viewers who may see the same: what was told one of them, may be told another. */
    private static String audience(Viewer viewer) {
        return Long.toHexString(
                Digests.of(viewer.role(), new TreeSet<>(viewer.owners()), new TreeSet<>(viewer.purposes())));
    }

    private static Contributions contributions(Record row) {
        Map<Kind, byte[]> stored = new EnumMap<>(Kind.class);
        for (Kind kind : Kind.values()) {
            Value bytes = row.get(property(kind));
            if (!bytes.isNull()) {
                stored.put(kind, bytes.asByteArray());
            }
        }
        return Contributions.read(stored);
    }

    private static String property(Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    private Mono<List<Record>> read(Statement statement, Map<String, Object> parameters) {
        return graph.list(statement, Viewer.SYSTEM, now(), parameters, row -> row);
    }

    private Mono<List<Record>> run(GraphTransaction transaction, Statement statement, Map<String, Object> parameters) {
        return transaction
                .run(statement, Viewer.SYSTEM, now(), parameters, row -> row)
                .collectList();
    }

    private Moment now() {
        return Moment.of(clock, null, null);
    }
}
