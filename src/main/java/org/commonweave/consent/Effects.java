package org.commonweave.consent;

import graphql.schema.DataFetchingEnvironment;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.commonweave.access.Moment;
import org.commonweave.access.Viewer;
import org.commonweave.diagnosis.Guards;
import org.commonweave.graph.Graph;
import org.commonweave.graph.Statement;
import org.commonweave.refusal.Refusal;
import org.commonweave.text.Messages;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Counts, on what is stored, what hangs on a consent of the viewer's. Others appear in no count but as pairs and bands. */
@Component
class Effects {

    private static final Map<ConsentPurpose, Statement> STATEMENTS = Map.of(
            ConsentPurpose.SHARE, Statement.named("consent/effect-share"),
            ConsentPurpose.INTRODUCE, Statement.named("consent/effect-introduce"),
            ConsentPurpose.STATISTICS, Statement.named("consent/effect-statistics"),
            ConsentPurpose.INVITATIONS, Statement.named("consent/effect-invitations"));

    /** The codes of the schema by the columns of the statements. */
    private static final Map<ConsentPurpose, Map<String, String>> CODES = Map.of(
            ConsentPurpose.SHARE,
            ordered("record", "RECORD_SHOWN", "posts", "POSTS_SHOWN", "skills", "SKILLS_SHOWN"),
            ConsentPurpose.INTRODUCE,
            ordered("ties", "ACQUAINTANCES_IN_PATHS", "pairs", "ORGANIZATIONS_JOINED", "posts", "POSTS_IN_PATHS"),
            ConsentPurpose.STATISTICS,
            ordered(
                    "parts",
                    "PARTS_COUNTED",
                    "hours",
                    "HOURS_COUNTED",
                    "bands",
                    "BANDS_COUNTED",
                    "hidden",
                    "BANDS_HIDDEN"),
            ConsentPurpose.INVITATIONS,
            ordered(
                    "proposed",
                    "INVITATIONS_NOT_SENT",
                    "open",
                    "INVITATIONS_OPEN",
                    "accepted",
                    "INVITATIONS_ACCEPTED"));

    private final Graph graph;
    private final Consents consents;
    private final Clock clock;

    Effects(Graph graph, Consents consents, Clock clock) {
        this.graph = graph;
        this.consents = consents;
        this.clock = clock;
    }

    private static Map<String, String> ordered(String... pairs) {
        Map<String, String> map = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            map.put(pairs[i], pairs[i + 1]);
        }
        return map;
    }

    /** One thing that a consent changes. */
    record Effect(String code, int count) {
        public String text(DataFetchingEnvironment environment) {
            return Wording.in(environment.getArgument("lang")).say("effect." + code, count);
        }
    }

    /** What a consent changes. */
    record Preview(ConsentPurpose purpose, boolean given, boolean changes, List<Effect> effects) {
        public List<String> notCounted(DataFetchingEnvironment environment) {
            Messages words = Wording.in(environment.getArgument("lang"));
            List<String> texts = new ArrayList<>(List.of(words.say("uncounted." + purpose)));
            if (given) {
                texts.add(words.say("uncounted.GIVE"));
            }
            return texts;
        }
    }

    Mono<Preview> preview(Viewer viewer, ConsentPurpose purpose, boolean given, @Nullable Locale locale) {
        String person = Consents.self(viewer, locale);
        return consents.of(person)
                .switchIfEmpty(Mono.error(() -> new Refusal.NotFound(
                        List.of(), Wording.forReader(locale).say("record.none"))))
                .flatMap(states -> {
                    boolean now = states.stream().anyMatch(state -> state.purpose() == purpose && state.given());
                    Map<String, Object> parameters = Map.of("person", person, "minCell", Guards.DEFAULT.minCell());
                    return graph.list(
                                    Objects.requireNonNull(STATEMENTS.get(purpose)),
                                    viewer,
                                    Moment.of(clock, null, null),
                                    parameters,
                                    row -> effects(purpose, row))
                            .map(rows -> new Preview(
                                    purpose, given, now != given, rows.isEmpty() ? List.of() : rows.get(0)));
                });
    }

    private static List<Effect> effects(ConsentPurpose purpose, Record row) {
        return Objects.requireNonNull(CODES.get(purpose)).entrySet().stream()
                .map(one -> new Effect(one.getValue(), row.get(one.getKey()).asInt()))
                .toList();
    }
}
