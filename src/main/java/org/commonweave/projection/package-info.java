/** The facts of a scope as one viewer may see them: typed rows, held in memory, that every diagnostic is computed from. */
@NullMarked
package org.commonweave.projection;

import org.jspecify.annotations.NullMarked;
