/** How organizations work together: on paper, by acquaintance, in deed and by their own account, and what follows. */
@NullMarked
package org.commonweave.collaboration;

import org.jspecify.annotations.NullMarked;
