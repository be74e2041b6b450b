/** The graph as a stream of records, for exports and checks. */
@NullMarked
package org.commonweave.stored;

import org.jspecify.annotations.NullMarked;
