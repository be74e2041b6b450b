package org.commonweave.exchange;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.commonweave.exchange.commonweave.RecordLine;
import org.commonweave.exchange.source.Position;
import org.commonweave.record.GraphRecord;
import org.commonweave.record.NodeRecord;
import org.commonweave.record.RelationshipRecord;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import tools.jackson.databind.json.JsonMapper;

/**
 * What an import has read, on disk: directories name the same record in many places, shallow here and full there, and
 * all of it has to be one record before it is written.
 */
final class Spool implements AutoCloseable {

    private static final int CACHE_MEGABYTES = 16;
    private static final JsonMapper MAPPER = JsonMapper.shared();

    private final Path file;
    private final MVStore store;
    private final MVMap<String, String> nodes;
    private final MVMap<String, String> ties;

    private Spool(Path file) {
        this.file = file;
        this.store = new MVStore.Builder()
                .fileName(file.toString())
                .cacheSize(CACHE_MEGABYTES)
                .autoCommitBufferSize(4096)
                .open();
        this.nodes = store.openMap("nodes");
        this.ties = store.openMap("ties");
    }

    static Spool open() {
        try {
            Path file = Files.createTempFile("commonweave-import", ".mv");
            Files.delete(file);
            return new Spool(file);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot create a temporary file for the import", e);
        }
    }

    /** A record and where it was first read. */
    record Entry(Position position, GraphRecord record) {}

    /** Adds the record, or what it says beyond what is there; gives the properties that contradict what is there. */
    List<String> add(Position position, GraphRecord record) {
        MVMap<String, String> map = record instanceof NodeRecord ? nodes : ties;
        String key = key(record);
        String before = map.get(key);
        if (before == null) {
            map.put(key, write(position, record));
            return List.of();
        }
        Entry known = read(before);
        Map<String, Object> merged = new LinkedHashMap<>(known.record().properties());
        List<String> contradictions = record.properties().entrySet().stream()
                .filter(field -> merged.containsKey(field.getKey()))
                .filter(field -> !same(Objects.requireNonNull(merged.get(field.getKey())), field.getValue()))
                .map(Map.Entry::getKey)
                .filter(name -> !name.equals("extras"))
                .sorted()
                .toList();
        record.properties().forEach((name, value) -> merged.merge(name, value, Spool::fuller));
        map.put(key, write(known.position(), with(known.record(), merged)));
        return contradictions;
    }

    /** The first word stands, but a structure with more in it says more. */
    private static Object fuller(Object known, Object more) {
        return known instanceof Map<?, ?>
                        && more.toString().length() > known.toString().length()
                ? more
                : known;
    }

    private static boolean same(Object one, Object other) {
        return Objects.equals(one.toString(), other.toString());
    }

    private static GraphRecord with(GraphRecord record, Map<String, Object> properties) {
        return record instanceof RelationshipRecord tie
                ? new RelationshipRecord(tie.type(), tie.id(), tie.from(), tie.to(), properties)
                : new NodeRecord(((NodeRecord) record).label(), record.id(), properties);
    }

    boolean hasNode(String label, String id) {
        return nodes.containsKey(label + "\n" + id);
    }

    /** Nodes by label and identifier, so that two runs write in the same order. */
    Iterator<Entry> nodes() {
        return entries(nodes);
    }

    Iterator<Entry> ties() {
        return entries(ties);
    }

    long size() {
        return nodes.sizeAsLong() + ties.sizeAsLong();
    }

    private static Iterator<Entry> entries(MVMap<String, String> map) {
        Iterator<String> keys = map.keyIterator(null);
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return keys.hasNext();
            }

            @Override
            public Entry next() {
                return read(Objects.requireNonNull(map.get(keys.next())));
            }
        };
    }

    private static String key(GraphRecord record) {
        return record instanceof NodeRecord node
                ? node.label() + "\n" + node.id()
                : ((RelationshipRecord) record).type() + "\n" + record.id();
    }

    private static String write(Position position, GraphRecord record) {
        Map<String, Object> line = RecordLine.asMap(record);
        line.put("file", position.file());
        line.put("row", position.row());
        return MAPPER.writeValueAsString(line);
    }

    private static Entry read(String text) {
        Map<String, Object> line = new LinkedHashMap<>();
        ((Map<?, ?>) MAPPER.readValue(text, Map.class)).forEach((name, value) -> line.put(String.valueOf(name), value));
        Position position = new Position(
                String.valueOf(line.get("file")), ((Number) Objects.requireNonNull(line.get("row"))).longValue());
        return new Entry(position, RecordLine.read(line));
    }

    @Override
    public void close() {
        store.closeImmediately();
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot delete " + file, e);
        }
    }
}
