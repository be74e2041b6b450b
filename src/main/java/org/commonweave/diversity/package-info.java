/** Who leads and who decides: whether a community is governed by many or by one. */
@NullMarked
package org.commonweave.diversity;

import org.jspecify.annotations.NullMarked;
