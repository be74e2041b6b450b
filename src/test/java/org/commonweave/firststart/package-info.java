/** Tests of what happens at the start. */
@NullMarked
package org.commonweave.firststart;

import org.jspecify.annotations.NullMarked;
