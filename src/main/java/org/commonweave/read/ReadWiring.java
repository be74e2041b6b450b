package org.commonweave.read;

import graphql.schema.DataFetcherFactories;
import graphql.schema.GraphQLCodeRegistry;
import graphql.schema.TypeResolver;
import graphql.schema.idl.RuntimeWiring;
import java.util.Map;
import org.commonweave.model.Model;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;
import org.springframework.stereotype.Component;

/** Connects the derived root fields to their reads, and every other field to the answer by its result key. */
@Component
class ReadWiring implements RuntimeWiringConfigurer {

    private static final TypeResolver BY_NAME = environment -> environment.getObject() instanceof Map<?, ?> answer
            ? environment.getSchema().getObjectType(String.valueOf(answer.get(TypeNames.KEY)))
            : null;

    private final Model model;
    private final Reads reads;
    private final FactFetcher facts;

    ReadWiring(Model model, Reads reads, FactFetcher facts) {
        this.model = model;
        this.reads = reads;
        this.facts = facts;
    }

    @Override
    public void configure(RuntimeWiring.Builder wiring) {
        wiring.codeRegistry(GraphQLCodeRegistry.newCodeRegistry()
                .defaultDataFetcher(DataFetcherFactories.useDataFetcher(new AnswerFetcher(facts))));
        wiring.type("Query", query -> {
            model.nodeTypes().forEach(type -> {
                query.dataFetcher(type.singular(), environment -> reads.one(type, environment));
                query.dataFetcher(type.plural(), environment -> reads.list(type, environment));
            });
            model.questions()
                    .forEach(question ->
                            query.dataFetcher(question.field(), environment -> reads.ask(question, environment)));
            return query.dataFetcher("node", reads::node).dataFetcher("nodes", reads::nodes);
        });
        for (String name : new String[] {"Node", "Entity", "Tie"}) {
            wiring.type(name, type -> type.typeResolver(BY_NAME));
        }
    }
}
