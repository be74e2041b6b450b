package org.commonweave.read;

import graphql.schema.GraphQLObjectType;

/** Types whose objects the engine completes one by one, because somebody has to see each of them. */
public interface WatchedTypes {

    boolean watches(GraphQLObjectType type);

    /** Whether objects of any type have to be seen where one of this type holds them. */
    boolean watchesWithin(GraphQLObjectType holder);
}
