/** Reads the facts of a scope from the graph for a viewer, and keeps them for a while so that diagnostics share them. */
@NullMarked
package org.commonweave.snapshot;

import org.jspecify.annotations.NullMarked;
