/** Keeps the cases of whistles and referrals: their append-only logs, and their records in step with them. */
@NullMarked
package org.commonweave.caselog;

import org.jspecify.annotations.NullMarked;
