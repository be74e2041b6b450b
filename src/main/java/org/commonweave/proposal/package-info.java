/** Proposals of what should go where: reads the facts that a viewer may see, has them matched, and answers the API. */
@NullMarked
package org.commonweave.proposal;

import org.jspecify.annotations.NullMarked;
