package org.commonweave.exchange.intake;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.commonweave.exchange.Located;
import org.commonweave.exchange.Problem;
import org.commonweave.exchange.ProblemCode;
import org.commonweave.exchange.sort.ExternalSort;
import org.commonweave.exchange.sort.SortedLines;
import org.commonweave.record.GraphRecord;
import org.commonweave.record.NodeRef;
import org.commonweave.record.RelationshipRecord;
import org.jspecify.annotations.Nullable;

/** Finds the ends of relationships among the nodes of the source by merging sorted files, then outside of it. */
final class Ends implements Closeable {

    private static final int ASKED_AT_ONCE = 500;

    private static final int FROM = 1;
    private static final int TO = 2;
    private static final int BOTH = FROM | TO;

    private final KnownNodes known;
    private final ImportReport report;
    private final ExternalSort byFrom;
    private final ExternalSort byTo;
    private final ExternalSort byType;
    private final ExternalSort nodeKeys;
    private final Cycles cycles = new Cycles();

    Ends(Path workspace, KnownNodes known, ImportReport report) {
        this.known = known;
        this.report = report;
        this.byFrom = new ExternalSort(workspace, "from");
        this.byTo = new ExternalSort(workspace, "to");
        this.byType = new ExternalSort(workspace, "type");
        this.nodeKeys = new ExternalSort(workspace, "keys");
    }

    void node(Piece node, @Nullable RelationshipRecord provenance) throws IOException {
        nodeKeys.add(node.key());
        if (provenance != null) {
            Piece link = Piece.of(new Located<>(provenance, node.position()));
            byType.add("0/" + link.key() + "\t" + BOTH + "\t" + link.line());
        }
    }

    void relationship(Piece tie) throws IOException {
        byFrom.add(key(tie.from()) + "\t0\t" + tie.line());
    }

    void deliver(Consumer<Located<GraphRecord>> destination) throws IOException {
        join(byFrom, FROM, line -> {
            Piece tie = piece(line);
            byTo.add(key(tie.to()) + "\t" + line.found() + "\t" + tie.line());
        });
        join(byTo, TO, line -> {
            Piece tie = piece(line);
            // Relationships that lead outside come after all others.
            byType.add((line.found() == BOTH ? "0/" : "1/") + tie.key() + "\t" + line.found() + "\t" + tie.line());
        });
        List<JoinedLine> outside = new ArrayList<>();
        try (SortedLines lines = byType.sorted()) {
            for (String line = lines.next(); line != null; line = lines.next()) {
                JoinedLine joined = JoinedLine.parse(line);
                if (joined.found() == BOTH) {
                    pass(piece(joined), destination);
                } else if (outside.add(joined) && outside.size() >= ASKED_AT_ONCE) {
                    ask(outside, destination);
                }
            }
        }
        ask(outside, destination);
    }

    private void pass(Piece tie, Consumer<Located<GraphRecord>> destination) {
        if (cycles.closedBy(tie)) {
            report.withhold(
                    tie.record(),
                    Problem.at(
                            tie.position(),
                            "to",
                            ProblemCode.CYCLE,
                            tie.name() + " leads back to where it starts; this step was left out.",
                            "Decide which of the steps is wrong and remove it."));
        } else {
            destination.accept(tie.record());
        }
    }

    private void ask(List<JoinedLine> waiting, Consumer<Located<GraphRecord>> destination) {
        Set<NodeRef> refs = new HashSet<>();
        for (JoinedLine line : waiting) {
            Piece tie = piece(line);
            refs.add(ref(tie.from()));
            refs.add(ref(tie.to()));
        }
        Set<NodeRef> there = known.known(refs);
        for (JoinedLine line : waiting) {
            Piece tie = piece(line);
            boolean from = (line.found() & FROM) != 0 || there.contains(ref(tie.from()));
            boolean to = (line.found() & TO) != 0 || there.contains(ref(tie.to()));
            if (from && to) {
                pass(tie, destination);
            } else {
                NodeRef missing = ref(from ? tie.to() : tie.from());
                Located<GraphRecord> record = tie.record();
                report.await(record, ImportReport.dangling(record, from ? "to" : "from", missing));
            }
        }
        waiting.clear();
    }

    /** Goes through relationships and nodes side by side; both are in the order of the nodes' keys. */
    private void join(ExternalSort ties, int end, LineTaker taker) throws IOException {
        try (SortedLines lines = ties.sorted();
                SortedLines keys = nodeKeys.sorted()) {
            String key = keys.next();
            for (String line = lines.next(); line != null; line = lines.next()) {
                JoinedLine joined = JoinedLine.parse(line);
                while (key != null && key.compareTo(joined.key()) < 0) {
                    key = keys.next();
                }
                taker.take(joined.key().equals(key) ? joined.with(end) : joined);
            }
        }
    }

    private static Piece piece(JoinedLine line) {
        return Piece.parse(line.text());
    }

    private static String key(@Nullable NodeRef ref) {
        return Piece.key(ref(ref));
    }

    private static NodeRef ref(@Nullable NodeRef ref) {
        return java.util.Objects.requireNonNull(ref, "a relationship has ends");
    }

    @Override
    public void close() throws IOException {
        byFrom.close();
        byTo.close();
        byType.close();
        nodeKeys.close();
    }

    private interface LineTaker {
        void take(JoinedLine line) throws IOException;
    }

    /** A waiting relationship: the key of the end looked for, which ends were found, the relationship. */
    private record JoinedLine(String key, int found, String text) {
        static JoinedLine parse(String line) {
            int first = line.indexOf('\t');
            return new JoinedLine(line.substring(0, first), line.charAt(first + 1) - '0', line.substring(first + 3));
        }

        JoinedLine with(int end) {
            return new JoinedLine(key, found | end, text);
        }
    }
}
