package org.commonweave.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** The answers as GraphQL gave them, beside each other, under the name and version of the format. */
final class JsonReport {

    static final String FORMAT = "commonweave-diagnostics/1";

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private JsonReport() {}

    static byte[] write(Report report) {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("format", FORMAT);
        all.put("subject", report.subject());
        all.put("language", report.language().name());
        all.put("madeAt", report.madeAt().toString());
        List<Map<String, Object>> figures =
                report.figures().stream().map(Figure::answer).toList();
        all.put("figures", figures);
        return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsBytes(all);
    }
}
