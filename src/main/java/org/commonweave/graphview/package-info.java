/** What surrounds a record or a place, cut to a size that can be drawn, and what was cut off. */
@NullMarked
package org.commonweave.graphview;

import org.jspecify.annotations.NullMarked;
