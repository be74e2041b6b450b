package org.commonweave.diagnostics;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.GraphQLContext;
import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.DataFetchingEnvironmentImpl;
import graphql.schema.FieldCoordinates;
import graphql.schema.GraphQLSchema;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import org.commonweave.access.Moment;
import org.commonweave.access.Role;
import org.commonweave.access.Viewer;
import org.commonweave.graph.Await;
import org.commonweave.testing.GraphTest;
import org.commonweave.transfer.RecordLoad;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * Fields that are computed when they are asked for. Where what they are of was there at once, GraphQL fetches them on a
 * thread that moves all requests along and must not wait, which figures of people do.
 */
@GraphTest
class ComputedFieldsTests {

    private static final Viewer PLANNER = new Viewer(Role.PLANNER, null, null, Set.of("introduce", "statistics"));

    @Autowired
    GraphQLSchema schema;

    @Autowired
    Questions questions;

    @BeforeAll
    static void load(@Autowired RecordLoad records) {
        OddPlaces.load(records);
    }

    @Test
    void differencesDoNotHoldUpOtherRequests() {
        assertThat(fetched("Comparison", "differences", comparison())).isInstanceOf(List.class);
    }

    @Test
    void whatIsUnchangedDoesNotHoldUpOtherRequests() {
        assertThat(fetched("Comparison", "unchanged", comparison())).isInstanceOf(List.class);
    }

    @Test
    void suggestionsDoNotHoldUpOtherRequests() {
        assertThat(fetched("Diagnostics", "suggestions", new Diagnostics(asked(OddPlaces.AT))))
                .isInstanceOf(List.class);
    }

    private Comparison comparison() {
        return new Comparison(asked(OddPlaces.AT.minusDays(90)), asked(OddPlaces.AT));
    }

    private Asked asked(OffsetDateTime at) {
        return Await.one(questions.asked(
                OddPlaces.id("Place", "empty"),
                PLANNER,
                Questions.frame(Moment.of(Clock.systemUTC(), at, null), null)));
    }

    /** As an event loop would fetch it. */
    private Object fetched(String type, String field, Object source) {
        DataFetcher<?> fetcher = schema.getCodeRegistry()
                .getDataFetcher(
                        FieldCoordinates.coordinates(type, field),
                        schema.getObjectType(type).getFieldDefinition(field));
        DataFetchingEnvironment environment = DataFetchingEnvironmentImpl.newDataFetchingEnvironment()
                .source(source)
                .graphQLContext(GraphQLContext.newContext().build())
                .build();
        return Await.one(Mono.fromCallable(() -> fetcher.get(environment))
                .subscribeOn(Schedulers.parallel())
                .flatMap(ComputedFieldsTests::value));
    }

    private static Mono<?> value(Object answer) {
        if (answer instanceof Mono<?> mono) {
            return mono;
        }
        return answer instanceof CompletionStage<?> stage ? Mono.fromCompletionStage(stage) : Mono.just(answer);
    }
}
