/** The envelope every diagnostic answers in: a number, how sure it is, and the paths that produced it. */
@NullMarked
package org.commonweave.diagnosis;

import org.jspecify.annotations.NullMarked;
