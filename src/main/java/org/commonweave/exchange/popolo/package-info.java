/** Popolo: people, organizations and what joins them, as parliaments and councils publish it. */
@NullMarked
package org.commonweave.exchange.popolo;

import org.jspecify.annotations.NullMarked;
