package org.commonweave.api;

import org.springframework.core.annotation.Order;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Refuses documents that are not trusted, over whichever transport, before they are parsed. */
@Component
@Order(-10)
class TrustedDocumentsInterceptor implements WebGraphQlInterceptor {

    /** The attribute of requests whose document the service wrote itself. */
    static final String OWN = TrustedDocumentsInterceptor.class.getName() + ".own";

    private final TrustedDocuments documents;

    TrustedDocumentsInterceptor(TrustedDocuments documents) {
        this.documents = documents;
    }

    @Override
    public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
        return request.getAttributes().containsKey(OWN) || documents.accepts(request.getDocument())
                ? chain.next(request)
                : Mono.error(new HttpProblem(
                        ErrorCode.DOCUMENT_NOT_TRUSTED,
                        "Only documents that are known here beforehand are executed; send the identifier of one as"
                                + " 'documentId', or its exact text."));
    }
}
