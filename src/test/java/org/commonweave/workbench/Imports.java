package org.commonweave.workbench;

import java.net.URI;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Which modules are loaded with some, following what they import when they are read. */
final class Imports {

    private static final Pattern IMPORT =
            Pattern.compile("(?:import|export)[^;'\"]*?(?:from)?\\s*['\"]([^'\"]+\\.js|lit-html)['\"]");

    private Imports() {}

    static Set<String> of(Assets assets, String... first) {
        Set<String> found = new LinkedHashSet<>();
        for (String file : first) {
            add(assets, file, found);
        }
        return found;
    }

    private static void add(Assets assets, String file, Set<String> found) {
        if (!found.add(file)) {
            return;
        }
        String text = assets.file(file)
                .orElseThrow(() -> new AssertionError("There is no module " + file))
                .text();
        IMPORT.matcher(text)
                .results()
                .map((MatchResult match) -> match.group(1))
                .map(name -> resolved(file, name))
                .filter(name -> !name.isEmpty())
                .forEach(name -> add(assets, name, found));
    }

    private static String resolved(String from, String name) {
        if (name.equals("lit-html")) {
            return "lib/lit-html/lit-html.js";
        }
        if (name.startsWith("lit-html/")) {
            return "lib/" + name;
        }
        return name.startsWith(".")
                ? URI.create("/" + from).resolve(name).getPath().substring(1)
                : "";
    }
}
