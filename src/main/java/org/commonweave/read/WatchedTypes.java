package org.commonweave.read;

import graphql.schema.GraphQLObjectType;

/** Types whose objects, and what these hold, the engine completes one by one, because somebody has to see each of them. */
public interface WatchedTypes {

    boolean watches(GraphQLObjectType type);
}
