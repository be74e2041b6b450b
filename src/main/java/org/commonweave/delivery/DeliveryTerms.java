package org.commonweave.delivery;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.Charset;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.commonweave.exchange.ImportOptions;
import org.commonweave.exchange.Visibility;
import org.commonweave.refusal.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * What was said of a file that was handed in: the options of the command, as far as they are no files themselves.
 *
 * @param name of the file; its ending and, in some formats, its name say what it holds
 */
public record DeliveryTerms(String name, @Nullable String format, ImportOptions options, boolean dryRun) {

    private static final List<String> KNOWN =
            List.of("name", "format", "source", "visibility", "licence", "url", "language", "encoding", "dryRun");
    private static final List<String> LEVELS =
            Stream.of(Visibility.values()).map(Visibility::name).toList();
    private static final int LONGEST = 200;

    /**
     * Reads them; refused by the name of the one at fault.
     *
     * @param formats the names of formats that can be imported
     */
    public static DeliveryTerms of(Map<String, List<String>> given, List<String> formats) {
        given.forEach((name, values) -> {
            // A mistyped dryrun must not write.
            if (!KNOWN.contains(name)) {
                throw wrong(name, "There is no option '" + name + "'. Give any of " + listed(KNOWN) + ".");
            }
            if (values.size() != 1) {
                throw wrong(name, "Give '" + name + "' once.");
            }
        });
        String format = text(given, "format");
        if (format != null && !formats.contains(format)) {
            throw wrong("format", "Give 'format' as one of " + listed(formats) + ", or leave it out.");
        }
        ImportOptions options = ImportOptions.defaults()
                .withSource(text(given, "source"))
                .withVisibility(visibility(text(given, "visibility")))
                .withOrigin(text(given, "licence"), url(text(given, "url")), null)
                .withLanguage(language(text(given, "language")))
                .withEncoding(encoding(text(given, "encoding")));
        return new DeliveryTerms(name(text(given, "name")), format, options, dryRun(text(given, "dryRun")));
    }

    private static @Nullable String text(Map<String, List<String>> given, String name) {
        String text = given.getOrDefault(name, List.of("")).get(0).strip();
        if (text.length() > LONGEST) {
            throw wrong(name, "Give '" + name + "' with at most " + LONGEST + " characters.");
        }
        if (text.chars().anyMatch(Character::isISOControl)) {
            throw wrong(name, "Give '" + name + "' without control characters.");
        }
        return text.isEmpty() ? null : text;
    }

    /** The last step of a path, which some browsers send; files of the report are named after it. */
    private static String name(@Nullable String given) {
        String name =
                given == null ? "" : given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1);
        if (name.isEmpty() || name.startsWith(".")) {
            throw wrong("name", "Give 'name', the name of the file with its ending, such as organizations.csv.");
        }
        return name;
    }

    private static String visibility(@Nullable String level) {
        if (level != null && !LEVELS.contains(level)) {
            throw wrong("visibility", "Give 'visibility' as one of " + listed(LEVELS) + ".");
        }
        return level == null ? Visibility.PUBLIC.name() : level;
    }

    private static @Nullable String url(@Nullable String url) {
        if (url == null) {
            return null;
        }
        try {
            URI uri = new URI(url);
            if (uri.getHost() != null && List.of("http", "https").contains(String.valueOf(uri.getScheme()))) {
                return url;
            }
        } catch (URISyntaxException notOne) {
            // Told as any other that is no web address.
        }
        throw wrong("url", "Give 'url' as a web address that begins with https:// or http://.");
    }

    private static @Nullable String language(@Nullable String tag) {
        try {
            return tag == null
                    ? null
                    : new Locale.Builder().setLanguageTag(tag).build().toLanguageTag();
        } catch (IllformedLocaleException notOne) {
            throw wrong("language", "Give 'language' as a tag such as zh-Hant or en.");
        }
    }

    private static @Nullable Charset encoding(@Nullable String name) {
        try {
            return name == null ? null : Charset.forName(name);
        } catch (IllegalArgumentException unknown) {
            throw wrong("encoding", "Give 'encoding' as the name of a character encoding, such as UTF-8 or GB18030.");
        }
    }

    /** Nothing is written unless it is asked for. */
    private static boolean dryRun(@Nullable String given) {
        if (given != null && !given.equals("true") && !given.equals("false")) {
            throw wrong("dryRun", "Give 'dryRun' as true or false.");
        }
        return !"false".equals(given);
    }

    private static String listed(List<String> names) {
        return String.join(", ", names);
    }

    private static Refusal wrong(String field, String message) {
        return new Refusal.InvalidInput("INVALID_VALUE", List.of(field), message);
    }
}
