package org.commonweave.change;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonweave.change.ValueReader.Unreadable;
import org.commonweave.model.TextKind;
import org.commonweave.model.UnfitCharacters;

/** What texts may be: without characters that break them, not too long, and what the model says they are. */
final class Texts {

    /** What stands before a colon, unless something of a path does. */
    private static final Pattern SCHEME = Pattern.compile("([^/?#:]*):(.*)", Pattern.DOTALL);

    private static final Pattern PORT = Pattern.compile("\\d+(?:[/?#].*)?", Pattern.DOTALL);

    private Texts() {}

    static String read(TextKind kind, String given) throws Unreadable {
        requireFit(given);
        String text = kind == TextKind.LINK || kind == TextKind.MAIL ? given.strip() : given;
        if (text.length() > kind.maxLength()) {
            throw new Unreadable("has " + text.length() + " characters; at most " + kind.maxLength() + " are kept");
        }
        switch (kind) {
            case LINK -> link(text);
            case MAIL -> mail(text);
            case LINE, KEY, PROSE -> {} // Whatever somebody writes.
        }
        return text;
    }

    static void requireFit(String text) throws Unreadable {
        String unfit = UnfitCharacters.first(text);
        if (unfit != null) {
            throw new Unreadable("has " + unfit + ", which no text may have; write it without");
        }
    }

    /** True when nobody can see anything of it: spaces of every width, ends of lines, marks without a shape. */
    static boolean blank(String text) {
        return text.codePoints().allMatch(c -> space(c) || Character.getType(c) == Character.FORMAT);
    }

    /** Directories are full of www.example.org, which harms nobody; any other scheme may be run by whoever follows it. */
    private static void link(String text) throws Unreadable {
        requireUnbroken(text, "an address of the web");
        Matcher parts = SCHEME.matcher(text);
        if (parts.matches()) {
            String scheme = parts.group(1);
            boolean web = scheme.equalsIgnoreCase("http") || scheme.equalsIgnoreCase("https");
            boolean host = scheme.contains(".") && PORT.matcher(parts.group(2)).matches();
            if (!web && !host) {
                throw new Unreadable("begins with '" + scheme + ":'; it must be an address of http or https");
            }
        }
    }

    private static void mail(String text) throws Unreadable {
        requireUnbroken(text, "a mail address");
        int at = text.indexOf('@');
        if (at < 1 || at == text.length() - 1 || at != text.lastIndexOf('@')) {
            throw new Unreadable("is '" + text + "'; it must be a mail address, such as info@example.org");
        }
    }

    private static void requireUnbroken(String text, String what) throws Unreadable {
        if (text.codePoints().anyMatch(c -> space(c) || Character.getType(c) == Character.CONTROL)) {
            throw new Unreadable("is '" + text.replaceAll("\\p{Cntrl}", " ") + "'; " + what + " has no blanks inside");
        }
    }

    private static boolean space(int c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }
}
