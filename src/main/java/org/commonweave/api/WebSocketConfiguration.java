package org.commonweave.api;

import java.time.Duration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.graphql.server.WebGraphQlHandler;
import org.springframework.graphql.server.webflux.GraphQlWebSocketHandler;
import org.springframework.http.codec.ServerCodecConfigurer;
import org.springframework.web.reactive.config.WebFluxConfigurer;
import org.springframework.web.reactive.socket.WebSocketSession;
import org.springframework.web.reactive.socket.server.WebSocketService;
import org.springframework.web.reactive.socket.server.support.HandshakeWebSocketService;
import org.springframework.web.reactive.socket.server.upgrade.ReactorNettyRequestUpgradeStrategy;
import reactor.core.publisher.Mono;
import reactor.netty.http.server.WebsocketServerSpec;
import tools.jackson.databind.json.JsonMapper;

/** GraphQL over WebSocket, after the protocol graphql-transport-ws. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.REACTIVE)
class WebSocketConfiguration implements WebFluxConfigurer {

    /** The attribute by which an interceptor finds the socket, to close it with a code of its own. */
    static final String SESSION = WebSocketConfiguration.class.getName() + ".session";

    private static final Duration INITIALISATION = Duration.ofSeconds(10);
    private static final Duration PING = Duration.ofSeconds(20);

    private final ApiSettings settings;

    WebSocketConfiguration(ApiSettings settings) {
        this.settings = settings;
    }

    /** No cross-origin pages: the handler's own default refuses a foreign Origin. */
    @Bean
    GraphQlWebSocketHandler graphQlWebSocketHandler(
            WebGraphQlHandler handler, ServerCodecConfigurer codecs, JsonMapper json) {
        ServerCodecConfigurer strict = codecs.clone();
        strict.defaultCodecs().jacksonJsonDecoder(new WebSocketMessages(json));
        return new GraphQlWebSocketHandler(handler, strict, INITIALISATION, PING) {
            @Override
            public Mono<Void> handle(WebSocketSession session) {
                session.getAttributes().put(SESSION, session);
                return super.handle(session);
            }
        };
    }

    @Override
    public WebSocketService getWebSocketService() {
        int frame = Math.toIntExact(settings.maxBody().toBytes());
        return new HandshakeWebSocketService(new ReactorNettyRequestUpgradeStrategy(
                () -> WebsocketServerSpec.builder().maxFramePayloadLength(frame)));
    }
}
