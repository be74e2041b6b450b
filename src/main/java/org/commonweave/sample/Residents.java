package org.commonweave.sample;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Which residents take part in public life where, and how old they are. */
final class Residents {

    static final List<String> COMMUNITIES = List.of("lmt", "qsx", "hyl", "fz", "nt", "yj", "qt", "lp");

    /** In every community of Wuqiao: 16 of 22 are 60 or older, one is a young adult. */
    private static final Map<String, Integer> AGEING = counts(1, 1, 4, 16);

    /** In Liupu: each band as large a part of fifty as it is of the ten thousand residents. */
    private static final Map<String, Integer> BALANCED = counts(8, 13, 18, 11);

    /** Residents that other files call by a name of their own, by the key they would have had. */
    private static final Map<String, String> SPECIAL = Map.of(
            "res-lmt-22", "patroller",
            "res-nt-03", "carer",
            "res-yj-02", "resident");

    private Residents() {}

    /** Keys of all residents of a community who are active, the special ones included. */
    static List<String> of(String community) {
        return numbered(community).keySet().stream()
                .map(key -> SPECIAL.getOrDefault(key, key))
                .toList();
    }

    /** Age bands by key, the special ones left out. */
    static Map<String, String> bands(String community) {
        Map<String, String> bands = numbered(community);
        bands.keySet().removeAll(SPECIAL.keySet());
        return bands;
    }

    private static Map<String, String> numbered(String community) {
        List<String> bands = new ArrayList<>();
        (community.equals("lp") ? BALANCED : AGEING)
                .forEach((band, count) -> bands.addAll(java.util.Collections.nCopies(count, band)));
        Map<String, String> keys = new LinkedHashMap<>();
        for (int i = 0; i < bands.size(); i++) {
            keys.put("res-%s-%02d".formatted(community, i + 1), bands.get(i));
        }
        return keys;
    }

    private static Map<String, Integer> counts(int children, int young, int middle, int old) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        counts.put("0-17", children);
        counts.put("18-35", young);
        counts.put("36-59", middle);
        counts.put("60+", old);
        return counts;
    }
}
