package org.commonweave.schema;

import org.commonweave.model.Model;

/** A feature's own derivation from the model, such as the mutations. */
@FunctionalInterface
public interface SchemaPart {

    /** Definitions to add to the served schema, as SDL. */
    String sdl(Model model);
}
