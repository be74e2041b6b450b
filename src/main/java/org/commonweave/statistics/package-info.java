/** The mathematics of the diagnostics, in small functions that know nothing of communities. */
@NullMarked
package org.commonweave.statistics;

import org.jspecify.annotations.NullMarked;
