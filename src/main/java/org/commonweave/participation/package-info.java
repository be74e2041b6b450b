/** Who takes part, who is worn out, and what the activities are about. Only confirmed hours count, and only cohorts show. */
@NullMarked
package org.commonweave.participation;

import org.jspecify.annotations.NullMarked;
