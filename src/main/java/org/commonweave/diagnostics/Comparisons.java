package org.commonweave.diagnostics;

import graphql.execution.DataFetcherResult;
import graphql.schema.DataFetchingEnvironment;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import org.commonweave.access.Moment;
import org.commonweave.access.Viewer;
import org.commonweave.projection.Window;
import org.commonweave.read.GlobalId;
import org.commonweave.read.Reads;
import org.commonweave.refusal.Refusal;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Looks at a place twice. */
@Component
class Comparisons {

    private static final int MAX_DAYS = 3_650;

    private final Questions questions;
    private final Clock clock;

    Comparisons(Questions questions, Clock clock) {
        this.questions = questions;
        this.clock = clock;
    }

    Mono<Object> compare(DataFetchingEnvironment environment) {
        String place = GlobalId.uuidOf(
                "Place", Objects.requireNonNull(environment.<String>getArgument("place")), List.of("place"));
        OffsetDateTime before = Objects.requireNonNull(environment.<OffsetDateTime>getArgument("before"));
        Moment after = Moment.of(clock, environment.getArgument("after"), null);
        int days = Objects.requireNonNull(environment.<Integer>getArgument("windowDays"));
        if (days < 1 || days > MAX_DAYS) {
            throw new Refusal.InvalidInput(
                    "INVALID_VALUE", List.of("windowDays"), "'windowDays' must be from 1 to " + MAX_DAYS + ".");
        }
        if (!before.isBefore(after.asOf())) {
            throw new Refusal.InvalidInput(
                    "INVALID_VALUE", List.of("before"), "'before' must be earlier than 'after'.");
        }
        Viewer viewer = Reads.viewer(environment);
        Mono<Asked> first = look(place, viewer, new Moment(before, after.knownAt()), days);
        Mono<Asked> second = look(place, viewer, after, days);
        return first.zipWith(
                second,
                (one, other) -> DataFetcherResult.newResult()
                        .data(new Comparison(one, other))
                        .localContext(after)
                        .build());
    }

    private Mono<Asked> look(String place, Viewer viewer, Moment at, int days) {
        Window window = new Window(at.asOf().minusDays(days), at.asOf());
        return questions.asked(place, viewer, Questions.frame(at, window));
    }
}
