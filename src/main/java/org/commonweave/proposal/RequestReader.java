package org.commonweave.proposal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.commonweave.matching.Policy;
import org.commonweave.measure.Unit;
import org.commonweave.mutation.UserError;
import org.commonweave.proposal.Request.Part;
import org.commonweave.read.GlobalId;
import org.commonweave.refusal.Refusal;
import org.jspecify.annotations.Nullable;

/** Reads the input, and keeps what is wrong with it by itself: all of it, and not only the first. */
final class RequestReader {

    /** More than these are to be matched by place. */
    private static final int MAX_NAMED = 10_000;

    private static final int MAX_POINTS = 1_000;
    private static final int MAX_DAYS = 365;
    private static final int MAX_SECONDS = 10;

    private final List<UserError> errors = new ArrayList<>();

    List<UserError> errors() {
        return errors;
    }

    Request read(Map<?, ?> input) {
        int seconds = whole(input, List.of(), "timeLimitSeconds", 1, MAX_SECONDS);
        TreeSet<String> classes = new TreeSet<>();
        if (input.get("classes") instanceof Collection<?> given) {
            given.forEach(one -> classes.add(String.valueOf(one)));
        }
        Map<String, Part> lots = input.get("lots") instanceof List<?> given ? lots(given) : null;
        List<String> needs = input.get("needs") instanceof List<?> given ? needs(given) : null;
        String place = id(input.get("place"), "Place", List.of("place"));
        if (input.get("place") == null && (needs == null || needs.isEmpty())) {
            wrong(List.of("place"), "REQUIRED", "Give a place, or the needs to meet.");
        }
        return new Request(
                place,
                lots,
                needs,
                id(input.get("category"), "Category", List.of("category")),
                classes,
                input.get("policy") instanceof Map<?, ?> given ? policy(given, "policy") : Policy.DEFAULT,
                input.get("comparedWith") instanceof Map<?, ?> given ? policy(given, "comparedWith") : null,
                seconds);
    }

    private Map<String, Part> lots(List<?> given) {
        Map<String, Part> lots = new LinkedHashMap<>();
        sized(given, "lots");
        for (int i = 0; i < given.size() && i < MAX_NAMED; i++) {
            Map<?, ?> one = (Map<?, ?>) given.get(i);
            String at = String.valueOf(i);
            Double quantity = one.get("quantity") instanceof Number number ? number.doubleValue() : null;
            if (quantity != null && !(quantity > 0 && quantity < 1e12)) {
                wrong(List.of("lots", at, "quantity"), "INVALID_VALUE", "Give a quantity above nothing.");
            }
            String unit = one.get("unit") instanceof String text ? text : null;
            if (unit != null && Unit.of(unit).isEmpty()) {
                wrong(
                        List.of("lots", at, "unit"),
                        "INVALID_VALUE",
                        "'%s' is no unit; give one such as kg.".formatted(unit));
            }
            String id = id(one.get("lot"), "Resource", List.of("lots", at, "lot"));
            if (id != null && lots.put(id, new Part(i, quantity, unit)) != null) {
                wrong(List.of("lots", at, "lot"), "INVALID_VALUE", "This lot is given twice; give it once.");
            }
        }
        return lots;
    }

    private List<String> needs(List<?> given) {
        List<String> needs = new ArrayList<>();
        sized(given, "needs");
        for (int i = 0; i < given.size() && i < MAX_NAMED; i++) {
            List<String> field = List.of("needs", String.valueOf(i));
            String id = id(given.get(i), "Need", field);
            if (id != null && needs.contains(id)) {
                wrong(field, "INVALID_VALUE", "This need is given twice; give it once.");
            } else {
                needs.add(id == null ? "" : id);
            }
        }
        return needs;
    }

    private void sized(List<?> given, String field) {
        if (given.isEmpty()) {
            wrong(
                    List.of(field),
                    "REQUIRED",
                    "Give at least one, or leave '%s' out for all of the place.".formatted(field));
        } else if (given.size() > MAX_NAMED) {
            wrong(List.of(field), "TOO_MANY", "Give at most %,d, or a place.".formatted(MAX_NAMED));
        }
    }

    private @Nullable String id(@Nullable Object given, String label, List<String> field) {
        if (given == null) {
            return null;
        }
        try {
            return GlobalId.uuidOf(label, String.valueOf(given), field);
        } catch (Refusal refusal) {
            String code = refusal instanceof Refusal.NotFound ? "NOT_FOUND" : "INVALID_VALUE";
            wrong(field, code, String.valueOf(refusal.getMessage()));
            return null;
        }
    }

    private Policy policy(Map<?, ?> given, String field) {
        List<String> at = List.of(field);
        double km = given.get("maxKm") instanceof Number number ? number.doubleValue() : Double.POSITIVE_INFINITY;
        if (!(km >= 0)) {
            wrong(List.of(field, "maxKm"), "INVALID_VALUE", "Give a distance of nothing or more.");
        }
        return new Policy(
                whole(given, at, "perKm", 0, MAX_POINTS),
                whole(given, at, "perStep", 0, MAX_POINTS),
                whole(given, at, "perSplit", 0, MAX_POINTS),
                whole(given, at, "perUrgentDay", 0, MAX_POINTS),
                whole(given, at, "horizonDays", 0, MAX_DAYS),
                whole(given, at, "maxSteps", 0, 1),
                km,
                whole(given, at, "arrivalDays", 0, MAX_DAYS),
                !Boolean.FALSE.equals(given.get("byPriority")));
    }

    private int whole(Map<?, ?> given, List<String> at, String name, int least, int most) {
        int value = given.get(name) instanceof Number number ? number.intValue() : least;
        if (value < least || value > most) {
            List<String> field = new ArrayList<>(at);
            field.add(name);
            wrong(field, "INVALID_VALUE", "'%s' must be from %d to %d.".formatted(name, least, most));
        }
        return value;
    }

    private void wrong(List<String> field, String code, String message) {
        errors.add(InputErrors.at(field, code, message));
    }
}
