/** Digests of texts. */
@NullMarked
package org.commonweave.digest;

import org.jspecify.annotations.NullMarked;
