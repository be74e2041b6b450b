package org.commonweave.caselog;

import graphql.schema.DataFetchingEnvironment;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.commonweave.mutation.Outcome;
import org.commonweave.mutation.UserError;
import org.commonweave.read.GlobalId;
import org.commonweave.refusal.Refusal;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** What mutations of cases are given, and what they answer. */
public final class CaseInputs {

    private CaseInputs() {}

    public static Map<String, Object> input(DataFetchingEnvironment environment) {
        return Objects.requireNonNull(environment.<Map<String, Object>>getArgument("input"));
    }

    /** The uuid of a record that the input names. */
    public static String id(Map<String, Object> input, String field, String label) {
        return GlobalId.uuidOf(label, String.valueOf(input.get(field)), List.of("input", field));
    }

    /** The uuids of records that the input lists; none when it does not. */
    public static List<String> ids(Map<String, Object> input, String field, String label) {
        return input.get(field) instanceof List<?> given
                ? given.stream()
                        .map(one -> GlobalId.uuidOf(label, String.valueOf(one), List.of("input", field)))
                        .distinct()
                        .toList()
                : List.of();
    }

    public static @Nullable String text(Map<String, Object> input, String field) {
        Object value = input.get(field);
        return value == null || value.toString().isBlank() ? null : value.toString();
    }

    /** The payload, whose record is read by its identifier. What is refused becomes data, as with every mutation. */
    public static Mono<Map<String, Object>> payload(Mono<Outcome> outcome) {
        return outcome.onErrorResume(Refusal.class, refusal -> Mono.just(refused(refusal)))
                .map(done -> {
                    Map<String, Object> payload = new HashMap<>();
                    payload.put("userErrors", done.userErrors());
                    payload.put("uuid", done.uuid());
                    return payload;
                });
    }

    private static Outcome refused(Refusal refusal) {
        return Outcome.refused(List.of(new UserError(
                refusal.field(),
                refusal.code().equals("WRONG_TYPE") ? "INVALID_VALUE" : refusal.code(),
                String.valueOf(refusal.getMessage()))));
    }
}
