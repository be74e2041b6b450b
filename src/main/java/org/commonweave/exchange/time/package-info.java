/** Dates as other formats write them. */
@NullMarked
package org.commonweave.exchange.time;

import org.jspecify.annotations.NullMarked;
