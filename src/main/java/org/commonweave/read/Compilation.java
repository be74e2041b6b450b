package org.commonweave.read;

import org.commonweave.model.Model;

/** What the parts of one compilation share: the model, the statement's variables and parameters, and the writers. */
final class Compilation {

    private final Model model;
    private final CypherWriter writer = new CypherWriter();
    private final Projection projection = new Projection(this);
    private final Filters filters = new Filters(this);

    Compilation(Model model) {
        this.model = model;
    }

    Model model() {
        return model;
    }

    CypherWriter writer() {
        return writer;
    }

    Projection projection() {
        return projection;
    }

    Filters filters() {
        return filters;
    }
}
