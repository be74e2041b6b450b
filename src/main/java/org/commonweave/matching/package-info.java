/**
 * Matches lots with needs: as much as can be delivered by priority, then as evenly as can be, then at the least cost; and
 * says why. No database, no framework, no clock.
 */
@NullMarked
package org.commonweave.matching;

import org.jspecify.annotations.NullMarked;
