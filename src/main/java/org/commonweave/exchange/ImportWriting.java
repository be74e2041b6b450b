package org.commonweave.exchange;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.commonweave.change.Checked;
import org.commonweave.change.GraphWriter;
import org.commonweave.change.Violation;
import org.commonweave.change.WriteOutcome;
import org.commonweave.exchange.source.Position;
import org.commonweave.record.NodeRecord;
import org.commonweave.record.NodeRef;
import org.commonweave.record.RelationshipRecord;
import org.commonweave.record.StableId;

/** The second half of an import: what was spooled is checked, and written batch by batch, nodes first. */
final class ImportWriting {

    private static final int BATCH = 2_000;

    private final Spool spool;
    private final ReportFiles reports;
    private final Lenience lenience;
    private final Consumer<String> progress;
    private WriteOutcome outcome = WriteOutcome.NOTHING;
    private long written;

    ImportWriting(Spool spool, ReportFiles reports, Lenience lenience, Consumer<String> progress) {
        this.spool = spool;
        this.reports = reports;
        this.lenience = lenience;
        this.progress = progress;
    }

    WriteOutcome outcome() {
        return outcome;
    }

    /** The file as a source, and every node as coming from it. */
    void addSource(ImportOptions options) {
        NodeRef source = new NodeRef("Source", StableId.of("source", options.scopeName()));
        List<NodeRef> nodes = new ArrayList<>();
        Position position = new Position(options.source().toString(), 0);
        for (Iterator<Spool.Entry> entries = spool.nodes(); entries.hasNext(); ) {
            NodeRecord node = (NodeRecord) entries.next().record();
            nodes.add(new NodeRef(node.label(), node.id()));
            if (nodes.size() == BATCH) {
                tie(nodes, source, position);
            }
        }
        tie(nodes, source, position);
        spool.add(
                position,
                new NodeRecord(
                        "Source",
                        source.id(),
                        Map.of("kind", "FILE", "nameEn", options.scopeName(), "retrievedAt", modified(options))));
    }

    private void tie(List<NodeRef> nodes, NodeRef source, Position position) {
        nodes.forEach(node -> spool.add(position, RelationshipRecord.of("FROM_SOURCE", node, source, "", Map.of())));
        nodes.clear();
    }

    /** When the file was last changed, not when it was read: reading it again must change nothing. */
    private static String modified(ImportOptions options) {
        try {
            return Files.getLastModifiedTime(options.source()).toInstant().toString();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot look at " + options.source(), e);
        }
    }

    void write(GraphWriter writer) {
        write(spool.nodes(), writer);
        write(spool.ties(), writer);
    }

    private void write(Iterator<Spool.Entry> entries, GraphWriter writer) {
        List<Spool.Entry> batch = new ArrayList<>(BATCH);
        List<Checked> checked = new ArrayList<>(BATCH);
        while (entries.hasNext()) {
            Spool.Entry entry = entries.next();
            Checked one = lenience.check(entry.position(), entry.record());
            if (one.valid()) {
                batch.add(entry);
                checked.add(one);
            } else {
                reports.reject(entry.position(), entry.record(), one.violations());
            }
            if (checked.size() == BATCH || !entries.hasNext() && !checked.isEmpty()) {
                commit(writer, batch, checked);
            }
        }
        if (!checked.isEmpty()) {
            commit(writer, batch, checked);
        }
    }

    private void commit(GraphWriter writer, List<Spool.Entry> batch, List<Checked> checked) {
        WriteOutcome one =
                Objects.requireNonNull(writer.write(List.copyOf(checked)).block());
        one.refused()
                .forEach(refused -> reports.reject(
                        position(batch, refused.record().id()), refused.record(), List.of(refused.violation())));
        outcome = outcome.plus(new WriteOutcome(one.created(), one.updated(), one.unchanged(), List.of()));
        written += checked.size();
        progress.accept("written %,d of %,d records".formatted(written, spool.size()));
        batch.clear();
        checked.clear();
    }

    private static Position position(List<Spool.Entry> batch, String id) {
        return batch.stream()
                .filter(entry -> entry.record().id().equals(id))
                .findFirst()
                .map(Spool.Entry::position)
                .orElseThrow();
    }

    /** What writing would refuse, without writing. */
    void check(GraphPresence presence) {
        for (Iterator<Spool.Entry> nodes = spool.nodes(); nodes.hasNext(); ) {
            checkOne(nodes.next());
        }
        for (Iterator<Spool.Entry> ties = spool.ties(); ties.hasNext(); ) {
            Spool.Entry entry = ties.next();
            RelationshipRecord tie = (RelationshipRecord) entry.record();
            if (checkOne(entry)) {
                missing(presence, tie.from(), "from", entry);
                missing(presence, tie.to(), "to", entry);
            }
        }
    }

    private boolean checkOne(Spool.Entry entry) {
        Checked one = lenience.check(entry.position(), entry.record());
        if (!one.valid()) {
            reports.reject(entry.position(), entry.record(), one.violations());
        }
        return one.valid();
    }

    private void missing(GraphPresence presence, NodeRef end, String field, Spool.Entry entry) {
        if (!spool.hasNode(end.label(), end.id()) && !presence.has(end)) {
            reports.reject(
                    entry.position(),
                    entry.record(),
                    List.of(new Violation(
                            field,
                            "DANGLING_REFERENCE",
                            "There is no " + end.label() + " with id " + end.id() + ", here or in the graph.")));
        }
    }
}
