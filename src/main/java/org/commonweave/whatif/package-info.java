/** Suppositions: facts as they would be if something changed. Nothing is written. */
@NullMarked
package org.commonweave.whatif;

import org.jspecify.annotations.NullMarked;
