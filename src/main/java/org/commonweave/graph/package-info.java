/** The only door to the database: statements, sessions, timeouts and bookmarks. */
@NullMarked
package org.commonweave.graph;

import org.jspecify.annotations.NullMarked;
