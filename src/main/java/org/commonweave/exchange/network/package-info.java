/** Writes the graph for tools that draw and measure networks, such as Gephi. */
@NullMarked
package org.commonweave.exchange.network;

import org.jspecify.annotations.NullMarked;
