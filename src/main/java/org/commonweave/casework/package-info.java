/**
 * What may become of a whistle or a referral, and who may say so: a state machine, its events and their chain. It knows no
 * database, no clock and no Spring.
 */
@NullMarked
package org.commonweave.casework;

import org.jspecify.annotations.NullMarked;
