package org.commonweave.exchange.hsds.export;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.commonweave.exchange.RecordSource;
import org.commonweave.exchange.commonweave.RecordLines;
import org.commonweave.exchange.sort.ExternalSort;
import org.commonweave.exchange.sort.SortedLines;
import org.commonweave.exchange.source.Json;
import org.commonweave.record.GraphRecord;
import org.commonweave.record.NodeRecord;
import org.commonweave.record.RelationshipRecord;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** Every node with its relationships, one after the other: sorted on disk, so that memory holds one at a time. */
final class Neighbourhoods implements Closeable {

    private static final Set<String> OUT =
            Set.of("PART_OF", "LOCATED_AT", "SERVES", "IN_CATEGORY", "HOLDS_ROLE", "BROADER");
    private static final Set<String> IN = Set.of("PROVIDES", "LOCATED_AT", "OFFERS", "PARTY_TO");

    private final ExternalSort sort = ExternalSort.inTemporaryDirectory();

    private Neighbourhoods() throws IOException {}

    static Neighbourhoods of(RecordSource source, Landmarks landmarks) throws IOException {
        Neighbourhoods all = new Neighbourhoods();
        try (Stream<GraphRecord> records = source.records()) {
            for (Iterator<GraphRecord> each = records.iterator(); each.hasNext(); ) {
                GraphRecord record = each.next();
                landmarks.add(record);
                all.add(record);
            }
        }
        return all;
    }

    private void add(GraphRecord record) throws IOException {
        String line = Json.MAPPER.writeValueAsString(RecordLines.of(record));
        if (record instanceof NodeRecord node) {
            sort.add(node.label() + "/" + node.id() + "\t0\t" + line);
        } else if (record instanceof RelationshipRecord tie) {
            if (OUT.contains(tie.type())) {
                sort.add(tie.from().label() + "/" + tie.from().id() + "\t1" + tie.id() + "\t" + line);
            }
            if (IN.contains(tie.type())) {
                sort.add(tie.to().label() + "/" + tie.to().id() + "\t2" + tie.id() + "\t" + line);
            }
        }
    }

    /** Takes one neighbourhood. */
    interface Taker {
        void take(Neighbourhood neighbourhood) throws IOException;
    }

    void forEach(Taker taker) throws IOException {
        NodeRecord node = null;
        List<RelationshipRecord> out = new ArrayList<>();
        List<RelationshipRecord> in = new ArrayList<>();
        try (SortedLines lines = sort.sorted()) {
            for (String line = lines.next(); line != null; line = lines.next()) {
                char part = line.charAt(line.indexOf('\t') + 1);
                GraphRecord record =
                        RecordLines.read((ObjectNode) Json.MAPPER.readTree(line.substring(line.lastIndexOf('\t') + 1)));
                if (record instanceof NodeRecord next) {
                    give(node, out, in, taker);
                    node = next;
                    out.clear();
                    in.clear();
                } else {
                    (part == '1' ? out : in).add((RelationshipRecord) record);
                }
            }
        }
        give(node, out, in, taker);
    }

    private static void give(
            @Nullable NodeRecord node, List<RelationshipRecord> out, List<RelationshipRecord> in, Taker taker)
            throws IOException {
        if (node != null) {
            taker.take(new Neighbourhood(node, List.copyOf(out), List.copyOf(in)));
        }
    }

    @Override
    public void close() throws IOException {
        sort.close();
    }
}
