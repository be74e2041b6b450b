/** What is said to a caller whose request cannot be met, and how to mend it. */
@NullMarked
package org.commonweave.refusal;

import org.jspecify.annotations.NullMarked;
