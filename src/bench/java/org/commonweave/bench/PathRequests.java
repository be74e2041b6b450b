package org.commonweave.bench;

import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import java.util.stream.Collectors;

/** Questions whose answers follow ties from record to record. */
final class PathRequests {

    /** After all that happened in a generated city, and while some agreements and acquaintances are over. */
    static final String AS_OF = "2026-06-30T00:00:00+08:00";

    static final String ORGANIZATION = """
            query($organization: ID!) { organization(id: $organization) { name
              servedPlaces(first: 10) { nodes { name } } resources(first: 10) { nodes { name } }
              agreements(first: 10) { nodes { name } } } }""";

    static final String NEAR = """
            query($lat: Float!, $lon: Float!) { resources(first: 20,
              near: {point: {latitude: $lat, longitude: $lon}, meters: 500}) { edges { distanceMeters node { name } } } }""";

    static final String VIEW = """
            query($organizationId: ID!) { graphView(around: $organizationId, hops: 2) {
              shownNodes shownEdges nodes { id name } edges { from to type } } }""";

    static final String PARTNERS = """
            query($organization: ID!) { partners(organization: $organization, first: 20) {
              edges { node { partner { name } } } } }""";

    static final String UNTAPPED = """
            query($need: ID!, $subDistrict: ID!) { untappedResources(need: $need, place: $subDistrict, asOf: "%s") {
              ranking { value candidates { resource { uuid name } score reachTerm } } } }""".formatted(AS_OF);

    static final String INTRODUCTIONS = """
            query($organization: ID!, $other: ID!, $subDistrict: ID!) {
              introductionPaths(from: $organization, to: $other, place: $subDistrict, asOf: "%s") { value } }""".formatted(AS_OF);

    static final String GAPS = """
            query($place: ID!) { collaborationGaps(place: $place, asOf: "%s") { value } }""".formatted(AS_OF);

    private PathRequests() {}

    /** The value of every diagnostic that a panel of the schema gives for a place without more arguments. */
    static String diagnostics(GraphQLSchema schema) {
        String panels = schema.getObjectType("Diagnostics").getFieldDefinitions().stream()
                .filter(field -> type(field) instanceof GraphQLObjectType panel
                        && panel.getName().endsWith("Panel"))
                .map(field -> field.getName() + " " + panel((GraphQLObjectType) type(field)))
                .collect(Collectors.joining(" "));
        return "query($place: ID!) { diagnostics(place: $place, asOf: \"%s\") { %s } }".formatted(AS_OF, panels);
    }

    private static String panel(GraphQLObjectType panel) {
        return panel.getFieldDefinitions().stream()
                .filter(PathRequests::needsNothing)
                .map(field -> field.getName() + " { value }")
                .collect(Collectors.joining(" ", "{ ", " }"));
    }

    private static boolean needsNothing(GraphQLFieldDefinition field) {
        boolean free = field.getArguments().stream()
                .noneMatch(argument -> GraphQLTypeUtil.isNonNull(argument.getType()) && !argument.hasSetDefaultValue());
        return free
                && type(field) instanceof GraphQLObjectType diagnostic
                && diagnostic.getFieldDefinition("value") != null;
    }

    private static Object type(GraphQLFieldDefinition field) {
        return GraphQLTypeUtil.unwrapAll(field.getType());
    }
}
