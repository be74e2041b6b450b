/** Our own format: JSON Lines, one record a line, complete. */
@NullMarked
package org.commonweave.exchange.commonweave;

import org.jspecify.annotations.NullMarked;
