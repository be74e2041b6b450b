package org.commonweave.firststart;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Map;
import org.commonweave.access.Moment;
import org.commonweave.access.Viewer;
import org.commonweave.graph.Await;
import org.commonweave.graph.Graph;
import org.commonweave.graph.Statement;
import org.commonweave.sample.SampleDistrict;
import org.commonweave.transfer.RecordLoad;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Loads the sample district into an empty graph. */
@Component
@Order(10)
@ConditionalOnProperty(name = "commonweave.sample.load", havingValue = "true")
class SampleLoader implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(SampleLoader.class);
    private static final Statement IS_EMPTY = Statement.named("firststart/is-empty");
    private static final Statement REMEMBER = Statement.aside("firststart/remember");

    private final Graph graph;
    private final RecordLoad loader;
    private final Clock clock;

    SampleLoader(Graph graph, RecordLoad loader, Clock clock) {
        this.graph = graph;
        this.loader = loader;
        this.clock = clock;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        Moment now = Moment.of(clock, null, null);
        boolean empty = Await.one(graph.read(
                        IS_EMPTY,
                        Viewer.SYSTEM,
                        now,
                        Map.of(),
                        row -> row.get("empty").asBoolean())
                .single());
        if (!empty) {
            return;
        }
        LOG.info("The graph is empty: loading the sample district (commonweave.sample.load=false leaves it empty)");
        long records =
                loader.loadIntoEmpty(SampleDistrict.records(), count -> LOG.debug("{} records are written", count));
        Await.all(graph.write(
                "firststart/remember",
                transaction -> transaction.run(
                        REMEMBER,
                        Viewer.SYSTEM,
                        now,
                        Map.of("now", OffsetDateTime.now(clock)),
                        row -> row.get("id").asString())));
        LOG.info("The sample district is loaded: {} records", records);
    }
}
