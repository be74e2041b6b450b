package org.commonweave.exchange.hsds.export;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Counts what an export left out or changed. */
final class Notes {

    private final Map<String, Long> counts = new TreeMap<>();

    void add(String note) {
        counts.merge(note, 1L, Long::sum);
    }

    List<String> lines() {
        return counts.entrySet().stream()
                .map(entry -> "%,d x %s".formatted(entry.getValue(), entry.getKey()))
                .toList();
    }
}
