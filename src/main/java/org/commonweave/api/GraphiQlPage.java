package org.commonweave.api;

import java.time.Duration;
import java.util.Map;
import org.commonweave.workbench.WebJars;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** The query editor for people, served whole from this service: it works offline and trusts no other host. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "commonweave.api.graphiql", havingValue = "true", matchIfMissing = true)
class GraphiQlPage {

    private static final String PATH = "/graphiql";

    /** Only what this service serves runs; the editor sets styles of its own from script, so those are allowed. */
    private static final String POLICY = String.join(
            "; ",
            "default-src 'none'",
            "script-src 'self'",
            "style-src 'self' 'unsafe-inline'",
            "font-src 'self' data:",
            "img-src 'self' data:",
            "connect-src 'self'",
            "base-uri 'none'",
            "form-action 'none'",
            "frame-ancestors 'none'");

    /** Names of their own, so that the page need not know versions. */
    private static final Map<String, String> LIBRARY = Map.of(
            "graphiql.js", "graphiql/graphiql.min.js",
            "graphiql.css", "graphiql/graphiql.min.css",
            "react.js", "react/umd/react.production.min.js",
            "react-dom.js", "react-dom/umd/react-dom.production.min.js");

    @Bean
    RouterFunction<ServerResponse> graphiQl() {
        RouterFunctions.Builder routes =
                RouterFunctions.route().GET(PATH, request -> page("index.html", MediaType.TEXT_HTML));
        for (String own : new String[] {"page.js", "page.css"}) {
            routes.GET(PATH + "/lib/" + own, request -> page(own, type(own)));
        }
        LIBRARY.forEach((name, file) -> {
            Resource found = WebJars.resource(file);
            routes.GET(PATH + "/lib/" + name, request -> served(found, type(name), Duration.ofDays(1)));
        });
        return routes.build();
    }

    private static MediaType type(String name) {
        return name.endsWith(".css") ? new MediaType("text", "css") : new MediaType("text", "javascript");
    }

    private static Mono<ServerResponse> page(String name, MediaType type) {
        return served(new ClassPathResource("graphiql/" + name), type, Duration.ZERO);
    }

    private static Mono<ServerResponse> served(Resource resource, MediaType type, Duration kept) {
        return ServerResponse.ok()
                .contentType(new MediaType(type, java.nio.charset.StandardCharsets.UTF_8))
                .cacheControl(kept.isZero() ? CacheControl.noCache() : CacheControl.maxAge(kept))
                .header("Content-Security-Policy", POLICY)
                .header("X-Content-Type-Options", "nosniff")
                .header("Referrer-Policy", "no-referrer")
                .bodyValue(resource);
    }
}
