package org.commonweave.exchange.hsds;

import java.util.Map;
import java.util.regex.Pattern;

/** Guesses the level of a territory from its name, because HSDS does not say it. */
final class Territories {

    private static final Map<String, Pattern> WORDS = Map.of(
            "COUNTRY", Pattern.compile("(?i)\\b(national|nationwide|country|countrywide|usa|uk)\\b|全国|全國"),
            "PROVINCE", Pattern.compile("(?i)\\b(state|statewide|province|region)\\b|省"),
            "CITY", Pattern.compile("(?i)\\b(city|citywide|town)\\b|市"),
            "COMMUNITY", Pattern.compile("(?i)\\b(community|neighbou?rhood|ward|estate)\\b|社区|社區"),
            "SUBDISTRICT", Pattern.compile("街道|镇|鎮"));

    private Territories() {}

    /** The level whose word comes last in the name, as in "Green City, Blue County"; else a district. */
    static String level(String name) {
        String level = "DISTRICT";
        int last = -1;
        for (Map.Entry<String, Pattern> entry : WORDS.entrySet()) {
            var matcher = entry.getValue().matcher(name);
            while (matcher.find()) {
                if (matcher.start() > last) {
                    last = matcher.start();
                    level = entry.getKey();
                }
            }
        }
        return level;
    }
}
