package org.commonweave.api;

import java.util.Map;
import java.util.concurrent.Callable;
import org.commonweave.access.Caller;
import org.commonweave.delivery.Deliveries;
import org.commonweave.delivery.Delivery;
import org.commonweave.delivery.DeliveryTerms;
import org.commonweave.refusal.Refusal;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.server.HandlerFunction;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Imports over HTTP, for administrators: hand a file in, look how it stands, have it written, take the report. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.REACTIVE)
class ImportEndpoint {

    private static final String ALL = "/imports";
    private static final String ONE = "/imports/{id}";

    private final Deliveries deliveries;
    private final Administrators administrators;

    ImportEndpoint(Deliveries deliveries, Administrators administrators) {
        this.deliveries = deliveries;
        this.administrators = administrators;
    }

    /** What an administrator asks for. */
    private interface Work {
        Mono<ServerResponse> answer(ServerRequest request, Caller caller);
    }

    @Bean
    RouterFunction<ServerResponse> imports() {
        return RouterFunctions.route()
                .GET(ALL, only((request, caller) -> told(HttpStatus.OK, () -> ImportAnswer.all(deliveries))))
                .POST(ALL, only(this::receive))
                .GET(ONE, only((request, caller) -> one(HttpStatus.OK, () -> deliveries.find(id(request)))))
                .DELETE(ONE, only((request, caller) -> forget(id(request))))
                .POST(
                        ONE + "/write",
                        only((request, caller) ->
                                one(HttpStatus.ACCEPTED, () -> deliveries.write(id(request), caller))))
                .POST(
                        ONE + "/cancel",
                        only((request, caller) -> one(HttpStatus.ACCEPTED, () -> deliveries.cancel(id(request)))))
                .GET(ONE + "/report.zip", only(this::report))
                .build();
    }

    private HandlerFunction<ServerResponse> only(Work work) {
        return request -> administrators
                .only(request, caller -> work.answer(request, caller))
                .onErrorResume(Refusal.class, ImportEndpoint::refused)
                .onErrorResume(HttpProblem.class, FileProblem::told)
                .onErrorResume(fault -> FileProblem.told(Incident.of(request.path(), fault)));
    }

    /** Content that no form of another site can send. */
    private Mono<ServerResponse> receive(ServerRequest request, Caller caller) {
        HttpHeaders headers = request.headers().asHttpHeaders();
        if (!octets(request) || headers.getFirst(HttpHeaders.CONTENT_ENCODING) != null) {
            return Mono.error(new HttpProblem(
                    ErrorCode.UNSUPPORTED_MEDIA_TYPE,
                    "Send the file as it is, as application/octet-stream, without Content-Encoding."));
        }
        DeliveryTerms terms = DeliveryTerms.of(request.queryParams(), deliveries.formats());
        deliveries.requireFits(headers.getContentLength());
        return deliveries
                .receive(terms, caller, request.bodyToFlux(DataBuffer.class))
                .flatMap(delivery -> json(HttpStatus.ACCEPTED)
                        .header(HttpHeaders.LOCATION, ALL + "/" + delivery.id())
                        .bodyValue(StrictJson.write(ImportAnswer.of(delivery))));
    }

    private static boolean octets(ServerRequest request) {
        return request.headers()
                .contentType()
                .filter(type -> type.equalsTypeAndSubtype(MediaType.APPLICATION_OCTET_STREAM))
                .isPresent();
    }

    private Mono<ServerResponse> forget(String id) {
        return Mono.fromRunnable(() -> deliveries.forget(id))
                .subscribeOn(Schedulers.boundedElastic())
                .then(Mono.defer(() -> ServerResponse.noContent().build()));
    }

    private Mono<ServerResponse> report(ServerRequest request, Caller caller) {
        return deliveries
                .report(id(request), caller)
                .flatMap(folder -> Attachment.named("import-report.zip", new MediaType("application", "zip"))
                        .body(
                                ReportArchive.of(
                                        folder, request.exchange().getResponse().bufferFactory()),
                                DataBuffer.class));
    }

    private static String id(ServerRequest request) {
        return request.pathVariable("id");
    }

    private static Mono<ServerResponse> one(HttpStatus status, Callable<Delivery> work) {
        return told(status, () -> ImportAnswer.of(work.call()));
    }

    private static Mono<ServerResponse> told(HttpStatus status, Callable<Map<String, Object>> work) {
        return Mono.fromCallable(work)
                .subscribeOn(Schedulers.boundedElastic())
                .flatMap(answer -> json(status).bodyValue(StrictJson.write(answer)));
    }

    private static Mono<ServerResponse> refused(Refusal refusal) {
        return json(ErrorCode.statusOf(refusal.code()))
                .bodyValue(StrictJson.write(
                        ImportAnswer.refused(refusal.code(), String.valueOf(refusal.getMessage()), refusal.field())));
    }

    private static ServerResponse.BodyBuilder json(HttpStatus status) {
        return ServerResponse.status(status)
                .contentType(MediaType.APPLICATION_JSON)
                .header("X-Content-Type-Options", "nosniff")
                .cacheControl(CacheControl.noStore());
    }
}
