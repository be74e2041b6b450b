package org.commonweave.graph;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.commonweave.access.Visible;

/** Loads statements from cypher/ and writes out the predicates of {@link Visible} in them. */
final class StatementFiles {

    private static final Pattern PREDICATE =
            Pattern.compile("\\b(visible|known|personal|counted|invitable|inForce|present)\\((\\w+)\\)");
    private static final Map<String, Statement> LOADED = new ConcurrentHashMap<>();

    private StatementFiles() {}

    static Statement load(String name) {
        return LOADED.computeIfAbsent(name, StatementFiles::read);
    }

    private static Statement read(String name) {
        String file = "/cypher/" + name + ".cypher";
        try (InputStream in = StatementFiles.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalArgumentException("There is no statement " + file);
            }
            return new Statement(name, expand(new String(in.readAllBytes(), StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        }
    }

    static String expand(String text) {
        return PREDICATE.matcher(text).replaceAll(StatementFiles::predicate);
    }

    private static String predicate(MatchResult match) {
        String variable = match.group(2);
        String written = switch (match.group(1)) {
            case "visible" -> Visible.visible(variable);
            case "known" -> Visible.known(variable);
            case "personal" -> Visible.personal(variable);
            case "counted" -> Visible.counted(variable);
            case "invitable" -> Visible.invitable(variable);
            case "inForce" -> Visible.inForce(variable);
            default -> Visible.present(variable);
        };
        return java.util.regex.Matcher.quoteReplacement("(" + written + ")");
    }
}
