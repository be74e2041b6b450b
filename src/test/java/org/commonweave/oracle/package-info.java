/** Reads the worked examples that come with the design, where they are at hand, as facts of a scope. */
@NullMarked
package org.commonweave.oracle;

import org.jspecify.annotations.NullMarked;
