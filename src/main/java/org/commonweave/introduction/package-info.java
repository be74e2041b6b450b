/** Who can introduce one organization to another, over ties whose people agreed, and who would be a good partner. */
@NullMarked
package org.commonweave.introduction;

import org.jspecify.annotations.NullMarked;
