package org.commonweave.bench.tour;

import java.net.http.HttpClient;
import java.util.List;
import java.util.Map;
import org.commonweave.access.Role;
import org.commonweave.bench.Listener;

/** Streams of events: a place's, and an organization's own. */
final class LiveTour implements Tour {

    private static final String OF_PLACE =
            "subscription($place: ID!) { placeCaseEvents(place: $place) { token event { id type at } } }";
    private static final String OF_MINE = "subscription { myCaseEvents { token event { id type at } } }";

    @Override
    public void walk(Guide guide, Stage stage) throws InterruptedException {
        HttpClient client = HttpClient.newHttpClient();
        String water = stage.as(Role.AGENCY, Cast.WATER);
        List<Listener> listeners = List.of(
                new Listener(client, guide.port(), water, 1, OF_PLACE, Map.of("place", stage.community)),
                new Listener(client, guide.port(), water, 1, OF_MINE, Map.of()));
        for (Listener listener : listeners) {
            listener.awaitStanding();
        }
        WhistlesTour.blow(guide, stage);
        Guide.await("streams are told of a whistle", () -> listeners.stream().allMatch(Listener::wasTold));
        listeners.forEach(Listener::close);
    }
}
