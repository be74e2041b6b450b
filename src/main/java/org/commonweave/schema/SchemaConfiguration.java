package org.commonweave.schema;

import graphql.execution.instrumentation.Instrumentation;
import graphql.execution.preparsed.PreparsedDocumentProvider;
import graphql.scalars.ExtendedScalars;
import graphql.schema.GraphQLSchema;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.TypeDefinitionRegistry;
import java.util.List;
import org.commonweave.model.Model;
import org.commonweave.model.ModelConfiguration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.graphql.execution.DataFetcherExceptionResolver;
import org.springframework.graphql.execution.GraphQlSource;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;
import org.springframework.graphql.execution.SubscriptionExceptionResolver;

/**
 * The schema that is served: what the authors wrote and what follows from it. It is built here rather than by Boot,
 * whose own connection support would wrap answers that are shaped already.
 */
@Configuration(proxyBeanMethods = false)
class SchemaConfiguration {

    @Bean
    RuntimeWiringConfigurer scalars() {
        return wiring -> wiring.scalar(FourDigitYears.of(ExtendedScalars.DateTime))
                .scalar(FourDigitYears.of(ExtendedScalars.Date))
                .scalar(ExtendedScalars.Json)
                .directive(Admission.DIRECTIVE, new Admission());
    }

    @Bean
    GraphQLSchema servedSchema(
            Model model, ObjectProvider<SchemaPart> parts, ObjectProvider<RuntimeWiringConfigurer> configurers) {
        TypeDefinitionRegistry registry = ModelConfiguration.sdl();
        new DerivedSchema(model, parts.orderedStream().toList()).configure(registry);
        Admission.require(registry);
        RuntimeWiring.Builder wiring = RuntimeWiring.newRuntimeWiring();
        configurers.orderedStream().forEach(configurer -> {
            configurer.setTypeDefinitionRegistry(registry);
            configurer.configure(wiring);
        });
        return new SchemaGenerator().makeExecutableSchema(registry, wiring.build());
    }

    @Bean
    GraphQlSource graphQlSource(
            GraphQLSchema schema,
            ObjectProvider<DataFetcherExceptionResolver> errors,
            ObjectProvider<SubscriptionExceptionResolver> subscriptionErrors,
            ObjectProvider<Instrumentation> instrumentations,
            ObjectProvider<PreparsedDocumentProvider> documents,
            QueryExecution execution) {
        List<DataFetcherExceptionResolver> resolvers = errors.orderedStream().toList();
        return GraphQlSource.builder(schema)
                .exceptionResolvers(resolvers)
                .subscriptionExceptionResolvers(
                        subscriptionErrors.orderedStream().toList())
                .instrumentation(instrumentations.orderedStream().toList())
                .configureGraphQl(graphQl -> {
                    documents.ifAvailable(graphQl::preparsedDocumentProvider);
                    graphQl.queryExecutionStrategy(
                            execution.strategy(DataFetcherExceptionResolver.createExceptionHandler(resolvers)));
                })
                .build();
    }
}
