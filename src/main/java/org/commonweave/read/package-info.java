/** Compiles what a root field selects into one Cypher statement, and shapes the answer as it was selected. */
@NullMarked
package org.commonweave.read;

import org.jspecify.annotations.NullMarked;
