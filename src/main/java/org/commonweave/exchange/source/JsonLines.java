package org.commonweave.exchange.source;

import java.io.IOException;
import org.commonweave.exchange.Position;
import org.commonweave.exchange.Problem;
import org.commonweave.exchange.ProblemCode;
import org.commonweave.exchange.RecordSink;
import org.commonweave.exchange.RejectedRow;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.node.ObjectNode;

/** Reads one object a line, so that a broken line costs no other. */
final class JsonLines {

    private JsonLines() {}

    static void read(DataFile file, Encoding encoding, RecordSink sink, JsonItems.ItemHandler handler)
            throws IOException {
        try (LineReader lines = new LineReader(encoding.reader(file))) {
            while (lines.next()) {
                Position position = new Position(file.name(), lines.number());
                if (lines.tooLong()) {
                    sink.counted(position);
                    sink.problem(Problem.at(
                            position,
                            null,
                            ProblemCode.TOO_LARGE,
                            "The line has more than " + LineReader.MAX_LINE + " characters and was passed over.",
                            "Split what it holds into several objects."));
                } else if (!lines.text().isBlank()) {
                    sink.counted(position);
                    line(lines.text(), position, sink, handler);
                }
            }
        }
    }

    private static void line(String text, Position position, RecordSink sink, JsonItems.ItemHandler handler) {
        try (JsonParser parser = Json.MAPPER.createParser(text)) {
            if (parser.nextToken() == JsonToken.START_OBJECT) {
                handler.item("", TreeReader.object(parser), position);
                return;
            }
            reject(
                    text,
                    position,
                    sink,
                    Problem.at(
                            position,
                            null,
                            ProblemCode.MALFORMED,
                            "The line is not a JSON object.",
                            "Give one object a line."));
        } catch (TreeReader.TooLarge e) {
            sink.problem(JsonErrors.tooLarge(position));
        } catch (JacksonException e) {
            reject(text, position, sink, JsonErrors.inLine(position, e));
        }
    }

    private static void reject(String text, Position position, RecordSink sink, Problem why) {
        ObjectNode content = Json.object();
        content.put("line", text);
        sink.reject(new RejectedRow(position, java.util.List.of(), content, why));
    }
}
