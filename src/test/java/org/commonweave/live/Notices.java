package org.commonweave.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.commonweave.graph.Await;
import org.commonweave.testing.Socket;
import tools.jackson.databind.JsonNode;

/** Streams of notices on a socket, and what they have given so far. */
final class Notices {

    private Notices() {}

    /** Waits until the service has noticed that the log begins anew, as it does where a test has emptied the graph. */
    static void settle(CaseFeed feed) throws InterruptedException {
        for (int tries = 0; tries < 200; tries++) {
            if (Await.one(feed.heads().next()).equals(Await.one(feed.head()))) {
                return;
            }
            Thread.sleep(100);
        }
        throw new AssertionError("The service does not see where the log of events stands");
    }

    static String follow(Socket socket, String document, Map<String, Object> variables) {
        String id = "s" + System.nanoTime();
        socket.say(Socket.subscribe(id, document, variables));
        return id;
    }

    static String refusal(Socket socket, String document, Map<String, Object> variables) {
        String id = follow(socket, document, variables);
        return socket.await(id, "error", "next")
                .at("/payload/0/extensions/code")
                .asString("none");
    }

    /** What a stream has given when it has given so much. */
    static List<JsonNode> notices(Socket socket, String id, int count) {
        socket.await(message -> received(socket, id).size() >= count);
        List<JsonNode> received = received(socket, id);
        assertThat(received).hasSize(count);
        return received;
    }

    static List<JsonNode> received(Socket socket, String id) {
        return socket.about(id).stream()
                .filter(message -> Socket.type(message).equals("next"))
                .map(message -> message.at("/payload/data").iterator().next())
                .toList();
    }

    static List<String> ids(List<JsonNode> notices) {
        return each(notices, "/event/id");
    }

    static List<String> types(List<JsonNode> notices) {
        return each(notices, "/event/type");
    }

    private static List<String> each(List<JsonNode> notices, String field) {
        return notices.stream()
                .filter(notice -> !notice.path("event").isNull())
                .map(notice -> notice.at(field).asString())
                .toList();
    }
}
