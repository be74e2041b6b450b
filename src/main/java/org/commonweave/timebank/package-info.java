/** The time bank: a ledger of hours given and received, and what keeps hours honest. */
@NullMarked
package org.commonweave.timebank;

import org.jspecify.annotations.NullMarked;
