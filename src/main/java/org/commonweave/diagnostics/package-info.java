/** Diagnostics as the API tells them: who may ask, about what, and each figure with its evidence. */
@NullMarked
package org.commonweave.diagnostics;

import org.jspecify.annotations.NullMarked;
