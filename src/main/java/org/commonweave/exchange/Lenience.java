package org.commonweave.exchange;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.commonweave.change.Checked;
import org.commonweave.change.RecordChecker;
import org.commonweave.change.Violation;
import org.commonweave.exchange.source.Mojibake;
import org.commonweave.exchange.source.Position;
import org.commonweave.exchange.source.Problem;
import org.commonweave.record.GraphRecord;
import org.commonweave.record.NodeRecord;
import org.commonweave.record.RelationshipRecord;

/**
 * Real directories have a wrong value here and there. One that nothing depends on is left out and reported, with the
 * rest of the record kept; the original stays in extras.
 */
final class Lenience {

    private static final Set<String> FORGIVEN = Set.of("INVALID_VALUE", "UNKNOWN_PROPERTY");

    private final RecordChecker checker;
    private final ReportFiles reports;

    Lenience(RecordChecker checker, ReportFiles reports) {
        this.checker = checker;
        this.reports = reports;
    }

    Checked check(Position position, GraphRecord record) {
        Checked strict = checker.check(record);
        List<Violation> violations = new ArrayList<>(strict.violations());
        violations.addAll(mojibake(record));
        Set<String> out = violations.stream()
                .filter(violation ->
                        FORGIVEN.contains(violation.code()) || violation.code().equals("MOJIBAKE"))
                .map(Violation::field)
                .filter(field -> !field.startsWith("name"))
                .collect(Collectors.toSet());
        if (out.isEmpty()) {
            return violations.size() == strict.violations().size()
                    ? strict
                    : new Checked(record, strict.properties(), violations);
        }
        Checked again = checker.check(without(record, out));
        violations.removeIf(violation -> out.contains(violation.field()));
        List<Violation> left = new ArrayList<>(again.violations());
        violations.stream().filter(violation -> !left.contains(violation)).forEach(left::add);
        if (left.isEmpty()) {
            report(position, strict, record, out);
        }
        return new Checked(again.record(), again.properties(), left);
    }

    private void report(Position position, Checked strict, GraphRecord record, Set<String> out) {
        List<Violation> all = new ArrayList<>(strict.violations());
        all.addAll(mojibake(record));
        all.stream()
                .filter(violation -> out.contains(violation.field()))
                .forEach(violation -> reports.problem(new Problem(
                        position,
                        violation.field(),
                        violation.code(),
                        violation.message(),
                        Problem.Action.VALUE_LEFT_OUT)));
    }

    private static List<Violation> mojibake(GraphRecord record) {
        return record.properties().entrySet().stream()
                .filter(field -> field.getValue() instanceof String text && Mojibake.in(text))
                .map(field -> new Violation(
                        field.getKey(),
                        "MOJIBAKE",
                        "The text was read in a wrong encoding before it came here: '" + shortened(field.getValue())
                                + "'. Mend it at its source."))
                .toList();
    }

    private static String shortened(Object value) {
        String text = value.toString();
        return text.length() <= 60 ? text : text.substring(0, 60) + "…";
    }

    private static GraphRecord without(GraphRecord record, Set<String> out) {
        Map<String, Object> properties = new LinkedHashMap<>(record.properties());
        Map<String, Object> kept = new LinkedHashMap<>();
        out.forEach(name -> {
            Object value = properties.remove(name);
            if (value != null) {
                kept.put(name, value);
            }
        });
        if (record instanceof RelationshipRecord tie) {
            return new RelationshipRecord(tie.type(), tie.id(), tie.from(), tie.to(), properties);
        }
        Map<String, Object> extras = new LinkedHashMap<>();
        if (properties.get("extras") instanceof Map<?, ?> known) {
            known.forEach((name, value) -> extras.put(String.valueOf(name), value));
        }
        extras.put("leftOut", kept);
        properties.put("extras", extras);
        return new NodeRecord(((NodeRecord) record).label(), record.id(), properties);
    }
}
