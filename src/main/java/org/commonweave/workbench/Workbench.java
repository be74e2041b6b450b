package org.commonweave.workbench;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.commonweave.firststart.DemoAccess;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.security.oauth2.client.registration.ReactiveClientRegistrationRepository;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Serves the web pages: one document for every address, and its files under an address that names their content. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.REACTIVE)
@ConditionalOnProperty(name = "commonweave.workbench.enabled", havingValue = "true", matchIfMissing = true)
class Workbench {

    /** Addresses of pages; js/routes.js has the same. */
    static final List<String> PAGES = List.of(
            "/",
            "/findings",
            "/explore",
            "/partners",
            "/donations",
            "/whistles",
            "/me",
            "/administration",
            "/sign-in",
            "/setup",
            "/about");

    private static final Duration FOR_GOOD = Duration.ofDays(365);

    private static final String FILE_POLICY = "default-src 'none'; script-src 'self'";

    @Bean
    @Order(-1)
    RouterFunction<ServerResponse> pages(
            WorkbenchSettings settings,
            DemoAccess access,
            ObjectProvider<ReactiveClientRegistrationRepository> providers) {
        // Who is let in is asked when somebody comes, not while the service is being put together.
        Supplier<String> told = SingletonSupplier.of(
                () -> JsonMapper.shared().writeValueAsString(told(access, providers, settings.tiles())));
        Assets first = Assets.read(settings.files());
        Supplier<Page> page = SingletonSupplier.of(() -> Page.of(first, told.get(), settings.tiles()));
        Supplier<Assets> assets = settings.shipped() ? () -> first : () -> Assets.read(settings.files());
        Supplier<Page> document = settings.shipped() ? page : () -> Page.of(assets.get(), told.get(), settings.tiles());
        RouterFunctions.Builder routes = RouterFunctions.route()
                .GET("/a/{version}/{*file}", request -> file(request, assets.get()))
                .GET("/favicon.ico", request -> icon(request, assets.get()));
        for (String path : PAGES) {
            routes.GET(path, request -> page(request, document.get()));
            routes.HEAD(path, request -> page(request, document.get()));
        }
        return routes.build();
    }

    private static Map<String, Object> told(
            DemoAccess access, ObjectProvider<ReactiveClientRegistrationRepository> providers, @Nullable Tiles tiles) {
        Map<String, Object> told = new HashMap<>();
        told.put("demo", DemoChoice.of(access));
        told.put("providers", ProviderChoice.of(providers));
        if (tiles != null) {
            told.put("tiles", tiles);
        }
        return told;
    }

    private static Mono<ServerResponse> page(ServerRequest request, Page page) {
        return answer(request, page.document(), CacheControl.noCache(), page.policy());
    }

    private static Mono<ServerResponse> icon(ServerRequest request, Assets assets) {
        return assets.file("icon.svg")
                .map(icon -> answer(request, icon, CacheControl.maxAge(Duration.ofDays(1)), FILE_POLICY))
                .orElseGet(() -> ServerResponse.notFound().build());
    }

    /** A file of another version is not there: a page that asks for it is of another version, and says so. */
    private static Mono<ServerResponse> file(ServerRequest request, Assets assets) {
        if (!request.pathVariable("version").equals(assets.version())) {
            return ServerResponse.notFound().build();
        }
        return assets.file(request.pathVariable("file").substring(1))
                .map(asset -> answer(
                        request,
                        asset,
                        CacheControl.maxAge(FOR_GOOD).cachePublic().immutable(),
                        FILE_POLICY))
                .orElseGet(() -> ServerResponse.notFound().build());
    }

    private static Mono<ServerResponse> answer(ServerRequest request, Asset asset, CacheControl kept, String policy) {
        boolean packed = request.headers().header(HttpHeaders.ACCEPT_ENCODING).stream()
                .anyMatch(accepted -> accepted.contains("gzip"));
        ServerResponse.BodyBuilder builder = ServerResponse.ok()
                .contentType(asset.type())
                .cacheControl(kept)
                .varyBy(HttpHeaders.ACCEPT_ENCODING)
                .header("Content-Security-Policy", policy)
                .header("X-Content-Type-Options", "nosniff")
                .header("Referrer-Policy", "no-referrer")
                .header("Cross-Origin-Opener-Policy", "same-origin");
        return packed
                ? builder.header(HttpHeaders.CONTENT_ENCODING, "gzip").bodyValue(asset.packed())
                : builder.bodyValue(asset.plain());
    }
}
