package org.commonweave.whistle;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import org.commonweave.access.Moment;
import org.commonweave.access.Viewer;
import org.commonweave.calendar.WorkCalendar;
import org.commonweave.graph.Graph;
import org.commonweave.graph.Statement;
import org.commonweave.projection.Agreement;
import org.commonweave.projection.Link;
import org.commonweave.projection.Name;
import org.commonweave.projection.ServiceLevel;
import org.commonweave.projection.Validity;
import org.commonweave.response.ServicePolicy;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** How long departments have: what is usual, and what they agreed on instead. */
@Component
class Policies {

    private static final Statement SERVICE_LEVELS = Statement.named("whistle/service-levels");

    private final Graph graph;
    private final Clock clock;
    private final ServicePolicy usual;

    Policies(Graph graph, Clock clock, WorkCalendar calendar) {
        this.usual = ServicePolicy.gulou().on(calendar);
        this.graph = graph;
        this.clock = clock;
    }

    /** With all that was agreed on, whoever asks: a deadline holds also for those who may not read where it is from. */
    Mono<ServicePolicy> current() {
        return graph.list(SERVICE_LEVELS, Viewer.SYSTEM, Moment.of(clock, null, null), Map.of(), Policies::agreement)
                .map(usual::with);
    }

    private static Agreement agreement(Record row) {
        Map<String, Object> properties = row.get("properties").asMap();
        Validity taking = new Validity(
                time(row.get("validFrom").asObject()), time(row.get("validTo").asObject()));
        return new Agreement(
                row.get("agreement").asString(),
                Name.NONE,
                "SERVICE_LEVEL",
                false,
                List.of(new Link(row.get("tie").asString(), row.get("party").asString(), taking)),
                new Validity(time(properties.get("validFrom")), time(properties.get("validTo"))),
                ServiceLevel.of(properties::get));
    }

    private static @Nullable OffsetDateTime time(@Nullable Object value) {
        return value instanceof ZonedDateTime zoned ? zoned.toOffsetDateTime() : null;
    }
}
