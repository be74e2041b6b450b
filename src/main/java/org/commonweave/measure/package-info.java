/** Quantities with units, as whole numbers of a grain, so that sums and comparisons are exact. */
@NullMarked
package org.commonweave.measure;

import org.jspecify.annotations.NullMarked;
