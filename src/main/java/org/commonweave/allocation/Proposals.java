package org.commonweave.allocation;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.commonweave.access.Moment;
import org.commonweave.access.Role;
import org.commonweave.access.Viewer;
import org.commonweave.graph.GraphTransaction;
import org.commonweave.graph.Statement;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Plans that can be committed: what was proposed to somebody is remembered here for an hour, and making it again is cheap;
 * what was carried out is kept in the graph.
 */
@Component
public class Proposals {

    private static final Statement SAVE = Statement.aside("allocation/save-plan");
    private static final Statement FIND = Statement.named("allocation/plan");
    private static final int REMEMBERED = 1_000;
    private static final Duration REMEMBERED_FOR = Duration.ofHours(1);

    private final Stocks stocks;
    private final Clock clock;
    private final Cache<Key, Proposal> remembered = Caffeine.newBuilder()
            .maximumSize(REMEMBERED)
            .expireAfterWrite(REMEMBERED_FOR)
            .build();

    Proposals(Stocks stocks, Clock clock) {
        this.stocks = stocks;
        this.clock = clock;
    }

    /** Whose plan it is: what they ask it for makes no difference. */
    private record Key(String plan, Role role, List<String> owners) {
        static Key of(String plan, Viewer viewer) {
            return new Key(plan, viewer.role(), viewer.owners());
        }
    }

    /**
     * Remembers a plan for the viewer it was proposed to, with its lots and needs as they stand now.
     *
     * @param shares what was proposed
     * @return the plan's identifier
     */
    public Mono<String> remember(Viewer viewer, String id, List<Share> shares) {
        Mono<Map<String, Stock>> lots =
                stocks.lots(shares.stream().map(Share::lot).toList());
        Mono<Map<String, Stock>> needs =
                stocks.needs(shares.stream().map(Share::need).toList());
        return Mono.zip(lots, needs).map(both -> {
            Proposal proposal = new Proposal(
                    id, owner(viewer), OffsetDateTime.now(clock), shares, seen(both.getT1()), seen(both.getT2()), null);
            remembered.put(Key.of(id, viewer), proposal);
            return id;
        });
    }

    private static @Nullable String owner(Viewer viewer) {
        return viewer.owners().isEmpty() ? null : viewer.owners().get(0);
    }

    private static List<Seen> seen(Map<String, Stock> stocks) {
        return stocks.values().stream().map(Stock::seen).toList();
    }

    /** Keeps a plan with what was reserved by it. */
    Mono<Void> committed(GraphTransaction transaction, Proposal proposal, String digest, OffsetDateTime now) {
        Map<String, Object> plan = new HashMap<>();
        plan.put("ownerId", proposal.owner());
        plan.put("madeAt", proposal.madeAt());
        plan.put("committedAt", now);
        plan.put("committed", digest);
        plan.put("lots", proposal.shares().stream().map(Share::lot).toList());
        plan.put("needs", proposal.shares().stream().map(Share::need).toList());
        plan.put("quantities", proposal.shares().stream().map(Share::quantity).toList());
        plan.put("units", proposal.shares().stream().map(Share::unit).toList());
        put(plan, "seenLots", proposal.lots());
        put(plan, "seenNeeds", proposal.needs());
        Map<String, Object> parameters = Map.of("id", proposal.id(), "properties", plan);
        return transaction
                .run(SAVE, Viewer.SYSTEM, Moment.of(clock, null, null), parameters, row -> row)
                .then();
    }

    /** Lists beside each other, because a property holds no maps; what is not known is a number that cannot be. */
    private static void put(Map<String, Object> plan, String name, List<Seen> seen) {
        plan.put(name, seen.stream().map(Seen::id).toList());
        plan.put(name + "Versions", seen.stream().map(Seen::version).toList());
        plan.put(
                name + "Left",
                seen.stream()
                        .map(one -> one.left() == null ? Double.NaN : one.left())
                        .toList());
    }

    /** The plan, when it was proposed to the viewer; a plan of somebody else's is as good as none. */
    Mono<Proposal> find(GraphTransaction transaction, Viewer viewer, String id) {
        Flux<Proposal> kept = transaction.run(
                FIND, Viewer.SYSTEM, Moment.of(clock, null, null), Map.of("id", id), Proposals::proposal);
        return kept.next()
                .filter(proposal -> viewer.administers() || own(viewer, proposal))
                .switchIfEmpty(Mono.fromSupplier(() -> remembered.getIfPresent(Key.of(id, viewer))));
    }

    private static boolean own(Viewer viewer, Proposal proposal) {
        return proposal.owner() != null && viewer.owners().contains(proposal.owner());
    }

    private static Proposal proposal(Record row) {
        Value plan = row.get("plan");
        List<String> lots = plan.get("lots").asList(Value::asString);
        List<String> needs = plan.get("needs").asList(Value::asString);
        List<Double> quantities = plan.get("quantities").asList(Value::asDouble);
        List<String> units = plan.get("units").asList(Value::asString);
        List<Share> shares = IntStream.range(0, lots.size())
                .mapToObj(i -> new Share(lots.get(i), needs.get(i), quantities.get(i), units.get(i)))
                .toList();
        return new Proposal(
                plan.get("id").asString(),
                plan.get("ownerId").asString(null),
                plan.get("madeAt").asOffsetDateTime(),
                shares,
                seen(plan, "seenLots"),
                seen(plan, "seenNeeds"),
                plan.get("committed").asString(null));
    }

    private static List<Seen> seen(Value plan, String name) {
        List<String> ids = plan.get(name).asList(Value::asString);
        List<Long> versions = plan.get(name + "Versions").asList(Value::asLong);
        List<Double> left = plan.get(name + "Left").asList(Value::asDouble);
        List<Seen> seen = new ArrayList<>();
        for (int i = 0; i < ids.size(); i++) {
            seen.add(new Seen(ids.get(i), versions.get(i), left.get(i).isNaN() ? null : left.get(i)));
        }
        return seen;
    }
}
