package org.commonweave.api;

import org.commonweave.report.ReportFormat;
import org.commonweave.text.Language;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Diagnostics as files: GET /diagnostics/ID.csv, .xlsx or .json. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.REACTIVE)
class ReportEndpoint {

    @Bean
    RouterFunction<ServerResponse> reports(ReportQuestions questions) {
        return RouterFunctions.route()
                .GET("/diagnostics/{file}", request -> handle(request, questions))
                .build();
    }

    private static Mono<ServerResponse> handle(ServerRequest request, ReportQuestions questions) {
        return Mono.defer(() -> answer(request, questions))
                .onErrorResume(HttpProblem.class, FileProblem::told)
                .onErrorResume(fault -> FileProblem.told(Incident.of(request.path(), fault)));
    }

    private static Mono<ServerResponse> answer(ServerRequest request, ReportQuestions questions) {
        String file = request.pathVariable("file");
        int dot = file.lastIndexOf('.');
        ReportFormat format = ReportFormat.of(file.substring(dot + 1))
                .filter(known -> dot > 0)
                .orElseThrow(() -> new HttpProblem(
                        ErrorCode.NOT_FOUND, "A report is named by an identifier with .csv, .xlsx or .json."));
        Language language = request.queryParam("lang")
                .map(name -> Language.of(name)
                        .orElseThrow(() -> new HttpProblem(ErrorCode.BAD_REQUEST, "'lang' is EN, ZH_HANS or ZH_HANT.")))
                .orElse(Language.ZH_HANS);
        return questions
                .report(request, file.substring(0, dot), language)
                // Writing a large workbook is not for threads that move other requests along.
                .publishOn(Schedulers.boundedElastic())
                .flatMap(report -> Attachment.named(
                                report.fileName(format), MediaType.parseMediaType(format.mediaType()))
                        .bodyValue(format.write(report)));
    }
}
