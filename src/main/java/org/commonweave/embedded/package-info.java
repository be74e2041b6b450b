/** The database that comes with the service: a Neo4j in a process of its own, started, watched and ended by us. */
@NullMarked
package org.commonweave.embedded;

import org.jspecify.annotations.NullMarked;
