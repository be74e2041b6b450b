/** What became of whistles and referrals, for tools of process mining: OCEL 2.0, where an event belongs to several objects at once. */
@NullMarked
package org.commonweave.ocel;

import org.jspecify.annotations.NullMarked;
