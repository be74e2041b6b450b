/** Sorting of more than memory holds. */
@NullMarked
package org.commonweave.exchange.sort;

import org.jspecify.annotations.NullMarked;
