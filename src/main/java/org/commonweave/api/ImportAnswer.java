package org.commonweave.api;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.commonweave.delivery.Deliveries;
import org.commonweave.delivery.Delivery;
import org.commonweave.delivery.DeliveryProblem;
import org.commonweave.delivery.DeliveryProgress;
import org.commonweave.delivery.DeliverySettings;
import org.commonweave.exchange.ImportOptions;
import org.commonweave.transfer.ImportOutcome;
import org.jspecify.annotations.Nullable;

/** Imports as JSON tells of them. */
final class ImportAnswer {

    private ImportAnswer() {}

    static Map<String, Object> all(Deliveries deliveries) {
        DeliverySettings settings = deliveries.settings();
        return Map.of(
                "formats",
                deliveries.formats(),
                "limits",
                Map.of(
                        "file", settings.maxFile().toBytes(),
                        "unpacked", settings.maxUnpacked().toBytes(),
                        "files", settings.maxFiles(),
                        "keptSeconds", settings.keep().toSeconds()),
                "imports",
                deliveries.all().stream().map(ImportAnswer::of).toList());
    }

    static Map<String, Object> of(Delivery delivery) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("id", delivery.id());
        told.put("name", delivery.terms().name());
        told.put("format", delivery.terms().format());
        told.put("options", options(delivery.terms().options()));
        told.put("dryRun", delivery.dryRun());
        told.put("state", delivery.state().name());
        told.put("progress", progress(delivery.progress()));
        told.put("receivedAt", delivery.receivedAt().toString());
        told.put("endedAt", text(delivery.endedAt()));
        told.put("kept", delivery.kept());
        told.put("error", problem(delivery.problem()));
        told.put("result", result(delivery.outcome()));
        return told;
    }

    private static Map<String, Object> options(ImportOptions options) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("source", options.source());
        told.put("visibility", options.visibility());
        told.put("licence", options.licence());
        told.put("url", options.url());
        told.put("language", options.language());
        told.put("encoding", text(options.encoding()));
        return told;
    }

    private static Map<String, Object> progress(DeliveryProgress progress) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("step", progress.step().name());
        told.put("rows", progress.rows());
        told.put("records", progress.records());
        told.put("written", progress.written());
        told.put("of", progress.of());
        return told;
    }

    private static @Nullable Map<String, Object> problem(@Nullable DeliveryProblem problem) {
        return problem == null
                ? null
                : Map.of("code", problem.code(), "argument", problem.argument(), "message", problem.message());
    }

    private static @Nullable Map<String, Object> result(@Nullable ImportOutcome outcome) {
        if (outcome == null) {
            return null;
        }
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("taken", outcome.taken());
        told.put("created", outcome.created());
        told.put("updated", outcome.updated());
        told.put("unchanged", outcome.unchanged());
        told.put("complete", outcome.taken() > 0 && !outcome.incomplete());
        told.put("unreadable", outcome.unreadable());
        told.put("summary", outcome.summary());
        return told;
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    /** What is refused, in the shape of every GraphQL answer. */
    static Map<String, Object> refused(String code, String message, List<String> argument) {
        Map<String, Object> extensions = new LinkedHashMap<>();
        extensions.put(ErrorCode.KEY, code);
        if (!argument.isEmpty()) {
            extensions.put("argument", argument);
        }
        return HttpProblem.body(message, extensions);
    }
}
