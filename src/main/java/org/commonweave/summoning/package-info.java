/** Whom to summon for an issue, and why; and whether it was whistled before. */
@NullMarked
package org.commonweave.summoning;

import org.jspecify.annotations.NullMarked;
