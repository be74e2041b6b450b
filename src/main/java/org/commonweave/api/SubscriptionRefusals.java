package org.commonweave.api;

import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import org.springframework.graphql.execution.SubscriptionExceptionResolverAdapter;
import org.springframework.stereotype.Component;

/** Tells why a subscription ended, as {@link Refusals} tells it of a field. */
@Component
class SubscriptionRefusals extends SubscriptionExceptionResolverAdapter {

    @Override
    protected GraphQLError resolveToSingleError(Throwable error) {
        return Refusals.told(error, "a subscription", GraphqlErrorBuilder.newError());
    }
}
