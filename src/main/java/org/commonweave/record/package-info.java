/** The one shape in which records travel between files, changes and the graph. */
@NullMarked
package org.commonweave.record;

import org.jspecify.annotations.NullMarked;
