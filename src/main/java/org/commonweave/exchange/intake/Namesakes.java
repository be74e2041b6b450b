package org.commonweave.exchange.intake;

import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.commonweave.exchange.Position;
import org.commonweave.record.NodeRecord;
import org.commonweave.text.Folding;

/** Looks in the graph for what records of the source may be the same as, some hundred names at a time. */
final class Namesakes {

    private static final int ASKED_AT_ONCE = 500;

    /** Where a record that is not of the source is found. */
    static final Position GRAPH = new Position("the graph", 0);

    private final KnownNodes known;
    private final Taker taker;
    private final Map<String, Asked> waiting = new HashMap<>();

    Namesakes(KnownNodes known, Taker taker) {
        this.known = known;
        this.taker = taker;
    }

    /** Takes what is found; the same node may come more than once. */
    interface Taker {
        void take(Piece found) throws IOException;
    }

    private record Asked(Set<String> names, Set<String> identifiers) {}

    void add(Piece node) throws IOException {
        Asked asked = waiting.computeIfAbsent(node.name(), label -> new Asked(new HashSet<>(), new HashSet<>()));
        String name = Clues.name(node.properties());
        if (!name.isBlank()) {
            asked.names().add(Folding.sortKey(name));
        }
        if (node.properties().get("identifiers") instanceof List<?> identifiers) {
            identifiers.forEach(identifier -> asked.identifiers().add(identifier.toString()));
        }
        if (asked.names().size() + asked.identifiers().size() >= ASKED_AT_ONCE) {
            ask(node.name(), asked);
            waiting.remove(node.name());
        }
    }

    void finish() throws IOException {
        for (Map.Entry<String, Asked> asked : waiting.entrySet()) {
            ask(asked.getKey(), asked.getValue());
        }
        waiting.clear();
    }

    private void ask(String label, Asked asked) throws IOException {
        for (NodeRecord node : known.alike(label, asked.names(), asked.identifiers())) {
            taker.take(new Piece(false, false, label, node.id(), null, null, node.properties(), GRAPH));
        }
    }
}
