package org.commonweave.access;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.commonweave.model.Model;
import org.commonweave.record.GraphRecord;
import org.commonweave.record.NodeRecord;
import org.commonweave.record.NodeRef;
import org.commonweave.record.RelationshipRecord;

/** The sample with a word in every free text of every record that says whose it is, so that a leak can be traced. */
final class Canaries {

    /** Texts that people write; whatever looks like an identifier, a unit or a format stays as it is. */
    private static final Set<String> WRITTEN = Set.of(
            "nameZhHans",
            "nameZhHant",
            "nameEn",
            "descriptionZhHans",
            "descriptionZhHant",
            "descriptionEn",
            "outcomeReason",
            "role",
            "roleZhHant",
            "roleEn",
            "action",
            "phone",
            "reason",
            "address",
            "postalCode",
            "note",
            "fees",
            "eligibility",
            "applicationProcess",
            "returnedReason",
            "licence");

    private static final Pattern CANARY = Pattern.compile("canary(\\d+)x");

    private final List<GraphRecord> records = new ArrayList<>();

    Canaries(Stream<GraphRecord> sample) {
        sample.forEach(record -> records.add(marked(record, records.size())));
    }

    List<GraphRecord> records() {
        return List.copyOf(records);
    }

    /** The records whose words are in a text and that are not among those who may be shown. */
    List<GraphRecord> leaked(String text, Model model, Viewer viewer) {
        List<GraphRecord> leaked = new ArrayList<>();
        Matcher found = CANARY.matcher(text);
        while (found.find()) {
            GraphRecord record = records.get(Integer.parseInt(found.group(1)));
            if (!visible(record, model, viewer)) {
                leaked.add(record);
            }
        }
        return leaked;
    }

    /** The rule, said a second time and without the service. */
    static boolean visible(GraphRecord record, Model model, Viewer viewer) {
        Object said = record.properties().get("visibility");
        Object owner = record.properties().get("ownerId");
        String visibility;
        if (record instanceof NodeRecord node) {
            boolean personal = model.nodeType(node.label()).personal();
            visibility = said != null ? said.toString() : personal ? "PRIVATE" : "PUBLIC";
            owner = owner == null && personal ? node.id() : owner;
        } else if (record instanceof RelationshipRecord tie) {
            visibility = said != null
                    ? said.toString()
                    : model.relationshipType(tie.type()).visibility();
            NodeRef from = tie.from();
            owner = owner == null && !visibility.equals("PUBLIC") ? from.id() : owner;
        } else {
            throw new IllegalArgumentException("What is " + record);
        }
        return viewer.role().levels().contains(visibility)
                || owner != null && viewer.owners().contains(owner.toString());
    }

    private static GraphRecord marked(GraphRecord record, int number) {
        String canary = " canary" + number + "x";
        Map<String, Object> properties = new LinkedHashMap<>();
        record.properties()
                .forEach((name, value) -> properties.put(
                        name, WRITTEN.contains(name) && value instanceof String text ? text + canary : value));
        return record instanceof NodeRecord node
                ? new NodeRecord(node.label(), node.id(), properties)
                : with((RelationshipRecord) record, properties);
    }

    private static RelationshipRecord with(RelationshipRecord tie, Map<String, Object> properties) {
        return new RelationshipRecord(tie.type(), tie.id(), tie.from(), tie.to(), properties);
    }
}
