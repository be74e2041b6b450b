/** What people may ask about their own data: to see it, to take it along, to have it corrected, to have it erased. */
@NullMarked
package org.commonweave.rights;

import org.jspecify.annotations.NullMarked;
