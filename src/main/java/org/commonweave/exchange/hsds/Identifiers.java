package org.commonweave.exchange.hsds;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import tools.jackson.databind.node.ObjectNode;

/** Identifiers of organizations in registers. */
final class Identifiers {

    /** GB 32100-2015: 18 digits and capitals without I, O, S, V, Z. */
    private static final Pattern CREDIT_CODE = Pattern.compile("[0-9A-HJ-NPQRTUWXY]{2}\\d{6}[0-9A-HJ-NPQRTUWXY]{10}");

    private Identifiers() {}

    static void add(ObjectNode detail, Map<String, Object> properties) {
        String value = DetailProperties.text(detail, "identifier");
        String scheme = DetailProperties.text(detail, "identifier_scheme");
        String type = scheme == null ? DetailProperties.text(detail, "identifier_type") : scheme;
        if (value == null || type == null) {
            return;
        }
        properties.put("identifiers", List.of(type + ":" + value));
        boolean credit = type.toUpperCase(java.util.Locale.ROOT).contains("USCC") || type.contains("统一社会信用代码");
        if (credit && CREDIT_CODE.matcher(value).matches()) {
            properties.put("uscc", value);
        }
    }
}
