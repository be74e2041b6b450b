/** What the graph may hold, read from the SDL: the single statement of labels, properties and relationships. */
@NullMarked
package org.commonweave.model;

import org.jspecify.annotations.NullMarked;
