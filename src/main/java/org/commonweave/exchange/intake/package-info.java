/** Puts together what a format reads: sorts, merges, resolves references and reports, in bounded memory. */
@NullMarked
package org.commonweave.exchange.intake;

import org.jspecify.annotations.NullMarked;
