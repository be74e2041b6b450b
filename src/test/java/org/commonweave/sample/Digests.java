package org.commonweave.sample;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.commonweave.record.GraphRecord;
import org.commonweave.record.NodeRecord;
import org.commonweave.record.RelationshipRecord;

/** One hash over a stream of records, whatever order their properties were said in. */
final class Digests {

    private Digests() {}

    static String of(Stream<? extends GraphRecord> records) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            records.forEach(record -> sha.update(line(record).getBytes(StandardCharsets.UTF_8)));
            return HexFormat.of().formatHex(sha.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    private static String line(GraphRecord record) {
        String head = record instanceof NodeRecord node
                ? node.label()
                : ((RelationshipRecord) record).type()
                        + ((RelationshipRecord) record).from()
                        + ((RelationshipRecord) record).to();
        return head + record.id() + new TreeMap<>(record.properties()) + "\n";
    }
}
