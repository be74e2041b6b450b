package org.commonweave.exchange.intake;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.commonweave.exchange.Problem;
import org.commonweave.exchange.ProblemCode;
import org.jspecify.annotations.Nullable;

/** Keeps apart what must be unique besides the identifier: a category's code, an organization's credit code. */
final class UniqueKeys {

    private final ImportReport report;
    private final Map<String, String> owners = new HashMap<>();

    UniqueKeys(ImportReport report) {
        this.report = report;
    }

    /** The node with keys of its own, or null when it cannot be had beside another. */
    @Nullable Piece distinct(Piece node) {
        String key = key(node);
        String owner = key == null ? null : owners.putIfAbsent(key, node.id());
        if (owner == null) {
            return node;
        }
        Problem problem = Problem.at(
                node.position(),
                null,
                ProblemCode.DUPLICATE_KEY,
                "%s %s has the same %s as %s.".formatted(node.name(), node.id(), key, owner),
                "If they are the same, give them one identifier; if not, correct one of them.");
        if (node.name().equals("Category")) {
            report.problem(problem);
            Map<String, Object> own = new LinkedHashMap<>(node.properties());
            own.put("code", node.properties().get("code") + "#" + node.id());
            return node.with(own);
        }
        report.withhold(node.record(), problem);
        return null;
    }

    private static @Nullable String key(Piece node) {
        return switch (node.name()) {
            case "Category" ->
                "scheme and code " + node.properties().get("scheme") + " "
                        + node.properties().get("code");
            case "Organization" -> node.properties().get("uscc") instanceof String uscc ? "uscc " + uscc : null;
            default -> null;
        };
    }
}
