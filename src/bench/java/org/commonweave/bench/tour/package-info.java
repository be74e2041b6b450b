/** A tour of what the service does, feature by feature, so that every statement it has is run at least once. */
@NullMarked
package org.commonweave.bench.tour;

import org.jspecify.annotations.NullMarked;
