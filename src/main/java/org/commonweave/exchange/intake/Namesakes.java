package org.commonweave.exchange.intake;

import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
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
    private final Map<String, Set<String>> waiting = new HashMap<>();
    private final Set<String> identified = new HashSet<>();

    Namesakes(KnownNodes known, Taker taker) {
        this.known = known;
        this.taker = taker;
    }

    /** Takes what is found; the same node may come more than once. */
    interface Taker {
        void take(Piece found) throws IOException;
    }

    void add(Piece node) throws IOException {
        String name = Clues.name(node.properties());
        Set<String> names = waiting.computeIfAbsent(node.name(), label -> new HashSet<>());
        if (!name.isBlank()) {
            names.add(Folding.sortKey(name));
        }
        if (node.properties().containsKey("identifiers")) {
            identified.add(node.name());
        }
        if (names.size() >= ASKED_AT_ONCE) {
            ask(node.name(), names);
            names.clear();
        }
    }

    void finish() throws IOException {
        for (Map.Entry<String, Set<String>> asked : waiting.entrySet()) {
            ask(asked.getKey(), asked.getValue());
        }
        for (String label : identified) {
            try (Stream<NodeRecord> nodes = known.identified(label)) {
                for (Iterator<NodeRecord> each = nodes.iterator(); each.hasNext(); ) {
                    taker.take(piece(each.next()));
                }
            }
        }
    }

    private void ask(String label, Set<String> names) throws IOException {
        for (NodeRecord node : names.isEmpty() ? List.<NodeRecord>of() : known.namesakes(label, names)) {
            taker.take(piece(node));
        }
    }

    private static Piece piece(NodeRecord node) {
        return new Piece(false, false, node.label(), node.id(), null, null, node.properties(), GRAPH);
    }
}
