package org.commonweave.deliberation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.commonweave.mutation.Outcome;

/** What meetings and motions are announced with alike: a name, and who may see it. */
final class Announced {

    private static final List<String> NAMES = List.of("nameZhHans", "nameZhHant", "nameEn");
    private static final List<String> SHARED = List.of("PUBLIC", "PARTNERS");

    private Announced() {}

    static Optional<Outcome> wrong(Map<String, Object> input) {
        if (!SHARED.contains(String.valueOf(input.get("visibility")))) {
            return Optional.of(Outcome.refused(
                    "visibility",
                    "INVALID_VALUE",
                    "Those who take part must see it: visibility is PUBLIC or PARTNERS."));
        }
        boolean nameless = NAMES.stream()
                .allMatch(name ->
                        input.get(name) == null || input.get(name).toString().isBlank());
        return nameless
                ? Optional.of(Outcome.refused("nameZhHans", "REQUIRED", "It needs a name in at least one language."))
                : Optional.empty();
    }

    static Map<String, Object> names(Map<String, Object> input) {
        Map<String, Object> names = new LinkedHashMap<>();
        NAMES.forEach(name -> names.put(name, input.get(name)));
        return names;
    }

    static Optional<Outcome> tooMany(String field, List<String> given, int most) {
        return given.size() > most
                ? Optional.of(Outcome.refused(field, "TOO_MANY", "'" + field + "' has at most " + most + " entries."))
                : Optional.empty();
    }

    static Outcome notAllowed() {
        return Outcome.refused(
                null, "FORBIDDEN", "This is for organizations; sign in for an agency, a charity or a planning office.");
    }
}
