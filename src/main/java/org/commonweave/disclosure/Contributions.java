package org.commonweave.disclosure;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.LongStream;
import org.commonweave.digest.Sha256;

/**
 * What figures take of people, so far as it takes to compare two releases: whose contributions are in both, and whose in one.
 * Of a contribution there is a digest and of the person another, by a key of the graph's own; neither can be read back.
 */
public final class Contributions {

    /** What is counted or summed; each kind is compared for itself. */
    public enum Kind {
        /** Distinct people who took part, with their age band. */
        PARTICIPANTS,
        /** People who said how much they can give. */
        VOLUNTEERS,
        /** Parts in activities, which hours are summed over. */
        PARTS,
        /** Entries of the time bank, with both ends. */
        GIFTS,
        /** Everything at once that is known of a person: figures that are no sums take all of it. */
        STATES
    }

    /** Digest of a contribution, digest of its person, and so on; in the order of the former, none twice. */
    private final Map<Kind, long[]> pairs;

    private Contributions(Map<Kind, long[]> pairs) {
        this.pairs = pairs;
    }

    /** Digests of persons by those of their contributions. */
    static Contributions of(Map<Kind, SortedMap<Long, Long>> contributions) {
        Map<Kind, long[]> pairs = new EnumMap<>(Kind.class);
        contributions.forEach((kind, of) -> pairs.put(
                kind,
                of.entrySet().stream()
                        .flatMapToLong(one -> LongStream.of(one.getKey(), one.getValue()))
                        .toArray()));
        return new Contributions(pairs);
    }

    /** What {@link #bytes} gave. */
    static Contributions read(Map<Kind, byte[]> stored) {
        Map<Kind, long[]> pairs = new EnumMap<>(Kind.class);
        stored.forEach((kind, bytes) -> {
            long[] numbers = new long[bytes.length / Long.BYTES];
            ByteBuffer.wrap(bytes).asLongBuffer().get(numbers);
            pairs.put(kind, numbers);
        });
        return new Contributions(pairs);
    }

    long[] pairs(Kind kind) {
        return pairs.getOrDefault(kind, new long[0]);
    }

    byte[] bytes(Kind kind) {
        long[] numbers = pairs(kind);
        ByteBuffer bytes = ByteBuffer.allocate(numbers.length * Long.BYTES);
        bytes.asLongBuffer().put(numbers);
        return bytes.array();
    }

    /** The same for the same contributions of the same people, whatever place and window they come from. */
    String digest() {
        MessageDigest digest = Sha256.begin();
        for (Kind kind : Kind.values()) {
            digest.update(kind.name().getBytes(StandardCharsets.UTF_8));
            digest.update(bytes(kind));
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /** Digests of everybody in it, in order. */
    long[] people() {
        long[] states = pairs(Kind.STATES);
        long[] people = new long[states.length / 2];
        for (int i = 0; i < people.length; i++) {
            people[i] = states[2 * i + 1];
        }
        Arrays.sort(people);
        return people;
    }
}
