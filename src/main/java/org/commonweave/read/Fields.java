package org.commonweave.read;

import graphql.schema.DataFetchingEnvironment;
import org.jspecify.annotations.Nullable;

/** An object that answers its fields by their names, where a method for each would only repeat the schema. */
public interface Fields {

    @Nullable Object field(String name, DataFetchingEnvironment environment);
}
