/** Walks through the web pages as people do, in a real browser. */
@NullMarked
package org.commonweave.e2e;

import org.jspecify.annotations.NullMarked;
