package org.commonweave.exchange.intake;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.commonweave.exchange.Located;
import org.commonweave.exchange.sort.ExternalSort;
import org.commonweave.exchange.sort.SortedLines;
import org.commonweave.record.GraphRecord;
import org.jspecify.annotations.Nullable;

/** Everything that was read, on disk and in the order in which it is needed next. */
final class Spool implements Closeable {

    private final Path workspace;
    private final ImportReport report;
    private final ExternalSort nodes;
    private final ExternalSort relationships;
    private long sequence;

    Spool(Path workspace, ImportReport report) {
        this.workspace = workspace;
        this.report = report;
        this.nodes = new ExternalSort(workspace, "nodes");
        this.relationships = new ExternalSort(workspace, "relationships");
    }

    void add(Piece piece) {
        try {
            // The number keeps the pieces of a record in the order of the source.
            String line = piece.key() + "\t" + "%012d".formatted(sequence++) + "\t" + piece.line();
            (piece.relationship() ? relationships : nodes).add(line);
        } catch (IOException e) {
            throw new UncheckedIOException("There is no room for what is being imported in " + workspace, e);
        }
    }

    void deliver(Provenance provenance, KnownNodes known, Consumer<Located<GraphRecord>> destination)
            throws IOException {
        try (Ends ends = new Ends(workspace, known, report);
                Likeness likeness = new Likeness(workspace, known, report)) {
            UniqueKeys unique = new UniqueKeys(report);
            groups(nodes, node -> {
                Piece distinct = unique.distinct(node);
                if (distinct != null) {
                    ends.node(distinct, provenance.link(distinct.ref(), distinct.position()));
                    likeness.add(distinct);
                    destination.accept(distinct.record());
                }
            });
            groups(relationships, ends::relationship);
            ends.deliver(destination);
            likeness.propose();
        }
    }

    /** Puts the pieces of every record together and passes on what is whole. */
    private void groups(ExternalSort sort, PieceTaker taker) throws IOException {
        Merge merge = new Merge();
        String key = null;
        try (SortedLines lines = sort.sorted()) {
            for (String line = lines.next(); line != null; line = lines.next()) {
                String next = line.substring(0, line.indexOf('\t'));
                if (key != null && !key.equals(next)) {
                    finish(merge, taker);
                    merge = new Merge();
                }
                key = next;
                merge.add(Piece.parse(line.substring(line.lastIndexOf('\t') + 1)));
            }
        }
        if (key != null) {
            finish(merge, taker);
        }
    }

    private void finish(Merge merge, PieceTaker taker) throws IOException {
        @Nullable Piece whole = merge.merged();
        Findings.conflicts(merge.conflicts(), report);
        if (whole == null) {
            Findings.withoutBase(merge.amendments(), report);
        } else {
            taker.take(whole);
        }
    }

    @Override
    public void close() throws IOException {
        nodes.close();
        relationships.close();
    }

    private interface PieceTaker {
        void take(Piece piece) throws IOException;
    }
}
