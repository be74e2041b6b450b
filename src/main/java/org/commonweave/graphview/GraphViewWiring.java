package org.commonweave.graphview;

import graphql.execution.DataFetcherResult;
import graphql.schema.idl.RuntimeWiring;
import java.time.Clock;
import org.commonweave.model.Model;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;
import org.springframework.stereotype.Component;

/** Connects the root field of views. */
@Component
class GraphViewWiring implements RuntimeWiringConfigurer {

    private final Views views;
    private final Model model;
    private final Clock clock;

    GraphViewWiring(Views views, Model model, Clock clock) {
        this.views = views;
        this.model = model;
        this.clock = clock;
    }

    @Override
    public void configure(RuntimeWiring.Builder wiring) {
        wiring.type(
                "Query",
                query -> query.dataFetcher("graphView", environment -> {
                    ViewRequest request = ViewArguments.read(environment, model, clock);
                    // Records below are looked up as they were at the instant asked about.
                    return views.of(request)
                            .map(view -> DataFetcherResult.<GraphView>newResult()
                                    .data(view)
                                    .localContext(request.at())
                                    .build());
                }));
    }
}
