package org.commonweave.rights;

import graphql.schema.DataFetchingEnvironment;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.commonweave.digest.Sha256;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Value;

/**
 * That somebody was erased, in numbers alone.
 *
 * @param hash over all else; empty until the state of the data after it is known
 */
record ErasureCertificate(
        String number,
        OffsetDateTime at,
        String ground,
        Map<String, Integer> removedCounts,
        Map<String, Integer> detachedCounts,
        Map<String, Integer> rewrittenCounts,
        Map<String, Integer> leftCounts,
        List<String> recomputed,
        String dataVersionBefore,
        String dataVersionAfter,
        String hash) {

    ErasureCertificate {
        recomputed = List.copyOf(recomputed);
    }

    static ErasureCertificate of(String number, OffsetDateTime at, String ground, ErasurePlan plan, String before) {
        return new ErasureCertificate(
                number,
                // To the second, in one zone, so that it is stored as it is hashed.
                at.withOffsetSameInstant(ZoneOffset.UTC).truncatedTo(ChronoUnit.SECONDS),
                ground,
                plan.removed(),
                plan.detached(),
                plan.changed(),
                plan.left(),
                plan.recomputed(),
                before,
                "",
                "");
    }

    static ErasureCertificate of(Value stored) {
        return new ErasureCertificate(
                stored.get("number").asString(),
                stored.get("at").asOffsetDateTime(),
                stored.get("ground").asString(),
                counts(stored.get("removed")),
                counts(stored.get("detached")),
                counts(stored.get("rewritten")),
                counts(stored.get("left")),
                stored.get("recomputed").asList(Value::asString),
                stored.get("dataVersionBefore").asString(),
                stored.get("dataVersionAfter").asString(""),
                stored.get("hash").asString(""));
    }

    private static Map<String, Integer> counts(Value lines) {
        Map<String, Integer> counts = new TreeMap<>();
        for (Value line : lines.values()) {
            String[] parts = line.asString().split("=", 2);
            counts.put(parts[0], Integer.parseInt(parts[1]));
        }
        return counts;
    }

    private static List<String> lines(Map<String, Integer> counts) {
        return new TreeMap<>(counts)
                .entrySet().stream()
                        .filter(one -> one.getValue() > 0)
                        .map(one -> one.getKey() + "=" + one.getValue())
                        .toList();
    }

    /** What is stored of it before it is complete. */
    Map<String, Object> properties() {
        Map<String, Object> properties = new HashMap<>();
        properties.put("number", number);
        properties.put("at", at);
        properties.put("ground", ground);
        properties.put("removed", lines(removedCounts));
        properties.put("detached", lines(detachedCounts));
        properties.put("rewritten", lines(rewrittenCounts));
        properties.put("left", lines(leftCounts));
        properties.put("recomputed", recomputed);
        properties.put("dataVersionBefore", dataVersionBefore);
        return properties;
    }

    boolean complete() {
        return !hash.isEmpty();
    }

    ErasureCertificate after(String dataVersion) {
        ErasureCertificate whole = with(dataVersion, "");
        return whole.with(dataVersion, whole.digest());
    }

    private ErasureCertificate with(String after, String own) {
        return new ErasureCertificate(
                number,
                at,
                ground,
                removedCounts,
                detachedCounts,
                rewrittenCounts,
                leftCounts,
                recomputed,
                dataVersionBefore,
                after,
                own);
    }

    private String digest() {
        String text = String.join(
                "\n",
                number,
                at.toInstant().toString(),
                ground,
                String.join(",", lines(removedCounts)),
                String.join(",", lines(detachedCounts)),
                String.join(",", lines(rewrittenCounts)),
                String.join(",", lines(leftCounts)),
                String.join(",", recomputed),
                dataVersionBefore,
                dataVersionAfter);
        return Sha256.hex(text);
    }

    public boolean isWhole() {
        return complete() && hash.equals(digest());
    }

    public List<Count> removed() {
        return Count.of(removedCounts);
    }

    public List<Count> detached() {
        return Count.of(detachedCounts);
    }

    public List<Count> rewritten() {
        return Count.of(rewrittenCounts);
    }

    public List<Remainder> left() {
        return Remainder.of(leftCounts);
    }

    /** How many of one kind. */
    record Count(String kind, int count) {

        static List<Count> of(Map<String, Integer> counts) {
            return counts.entrySet().stream()
                    .filter(one -> one.getValue() > 0)
                    .map(one -> new Count(one.getKey(), one.getValue()))
                    .toList();
        }
    }

    /** What stays, and why. */
    record Remainder(String code, int count) {

        static List<Remainder> of(Map<String, Integer> counts) {
            return counts.entrySet().stream()
                    .filter(one -> one.getValue() > 0)
                    .map(one -> new Remainder(one.getKey(), one.getValue()))
                    .toList();
        }

        public String why(DataFetchingEnvironment environment) {
            return Wording.in(environment.getArgument("lang")).say("left." + code, count);
        }
    }

    /** What an erasure would come to. */
    record Preview(ErasurePlan plan, @Nullable String obstacleKey) {

        public List<Count> removed() {
            return Count.of(plan.removed());
        }

        public List<Count> detached() {
            return Count.of(plan.detached());
        }

        public List<Count> rewritten() {
            return Count.of(plan.changed());
        }

        public List<Remainder> left() {
            return Remainder.of(plan.left());
        }

        public List<String> recomputed() {
            return plan.recomputed();
        }

        public @Nullable String obstacle(DataFetchingEnvironment environment) {
            return obstacleKey == null
                    ? null
                    : Wording.in(environment.getArgument("lang")).say(obstacleKey);
        }
    }
}
