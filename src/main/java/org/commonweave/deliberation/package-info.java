/** Coordination platforms as bodies that deliberate: meetings, motions, what was decided, and what became of it. */
@NullMarked
package org.commonweave.deliberation;

import org.jspecify.annotations.NullMarked;
