/**
 * Statistical disclosure control between answers: figures about people are released for whole months, and only where no
 * combination of releases is about too few of them.
 */
@NullMarked
package org.commonweave.disclosure;

import org.jspecify.annotations.NullMarked;
