package org.commonweave.exchange.hsds.export;

import tools.jackson.databind.node.ObjectNode;

/** An object of HSDS with references to others by their identifiers, and its details nested inside. */
record HsdsObject(String table, ObjectNode fields) {

    String id() {
        return fields.path("id").asString();
    }
}
