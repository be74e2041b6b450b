package org.commonweave.exchange.intake;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.commonweave.exchange.Amendment;
import org.commonweave.exchange.ImportOptions;
import org.commonweave.exchange.Located;
import org.commonweave.exchange.Position;
import org.commonweave.exchange.Problem;
import org.commonweave.exchange.ProblemCode;
import org.commonweave.exchange.RecordSink;
import org.commonweave.exchange.RejectedRow;
import org.commonweave.record.GraphRecord;
import org.jspecify.annotations.Nullable;

/** Takes pieces from a format to the spool. */
final class SpoolingSink implements RecordSink {

    private static final String PUBLIC = "PUBLIC";
    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_]{0,63}");

    private final Spool spool;
    private final Provenance provenance;
    private final ImportReport report;
    private final ImportOptions options;
    private final Set<String> files = new HashSet<>();

    SpoolingSink(Spool spool, Provenance provenance, ImportReport report, ImportOptions options) {
        this.spool = spool;
        this.provenance = provenance;
        this.report = report;
        this.options = options;
    }

    @Override
    public void accept(Located<GraphRecord> record) {
        Piece piece = Piece.of(record);
        Problem misnamed = misnamed(piece);
        if (misnamed != null) {
            report.withhold(record, misnamed);
            return;
        }
        source(record.position());
        spool.add(visible(piece));
    }

    /** What is wrong with the names of the record and of its ends: a key on disk is made of them. */
    private static @Nullable Problem misnamed(Piece piece) {
        Map<String, String> names = new LinkedHashMap<>();
        names.put("label", piece.name());
        if (piece.from() != null && piece.to() != null) {
            names.put("from.label", piece.from().label());
            names.put("to.label", piece.to().label());
        }
        return names.entrySet().stream()
                .filter(name -> !NAME.matcher(name.getValue()).matches())
                .findFirst()
                .map(name -> Problem.at(
                        piece.position(),
                        name.getKey(),
                        ProblemCode.INVALID_VALUE,
                        "'" + name.getValue() + "' is no label or type.",
                        "Use letters, digits and underscores."))
                .orElse(null);
    }

    private void source(Position position) {
        if (provenance.wanted() && files.add(position.file())) {
            Position start = new Position(position.file(), 0);
            spool.add(Piece.of(new Located<>(provenance.source(start.file()), start)));
        }
    }

    private Piece visible(Piece piece) {
        if (options.visibility().equals(PUBLIC) || piece.properties().containsKey("visibility")) {
            return piece;
        }
        Map<String, Object> properties = new LinkedHashMap<>(piece.properties());
        properties.put("visibility", options.visibility());
        return piece.with(properties);
    }

    @Override
    public void amend(Located<Amendment> amendment) {
        Piece piece = Piece.ofAmendment(amendment);
        Problem misnamed = misnamed(piece);
        if (misnamed != null) {
            report.problem(misnamed);
            return;
        }
        source(amendment.position());
        spool.add(piece);
    }

    @Override
    public void reject(RejectedRow row) {
        report.reject(row);
    }

    @Override
    public void problem(Problem problem) {
        report.problem(problem);
    }

    @Override
    public void counted(Position position) {
        report.tally().row(position);
    }
}
