/** Which resources are used, which lie idle and why, and which would serve a need best. */
@NullMarked
package org.commonweave.tapping;

import org.jspecify.annotations.NullMarked;
