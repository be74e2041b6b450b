/** What the letters of a text tell: its language, and whether a wrong conversion has broken it. */
@NullMarked
package org.commonweave.exchange.language;

import org.jspecify.annotations.NullMarked;
