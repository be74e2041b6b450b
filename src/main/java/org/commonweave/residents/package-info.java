/** Residents and activities over the API: proposals, invitations and their answers, time given, and one's own view. */
@NullMarked
package org.commonweave.residents;

import org.jspecify.annotations.NullMarked;
