/** Files handed in over HTTP: kept on disk for a while, checked and imported in the background. */
@NullMarked
package org.commonweave.delivery;

import org.jspecify.annotations.NullMarked;
