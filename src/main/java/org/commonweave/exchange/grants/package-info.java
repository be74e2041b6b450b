/** The 360Giving standard for grants. */
@NullMarked
package org.commonweave.exchange.grants;

import org.jspecify.annotations.NullMarked;
