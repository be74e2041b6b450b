/** Everything that changes the graph: checking records against the model, and writing them once. */
@NullMarked
package org.commonweave.change;

import org.jspecify.annotations.NullMarked;
