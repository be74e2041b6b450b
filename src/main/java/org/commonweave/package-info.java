/** Starts the service, or one of its commands. */
@NullMarked
package org.commonweave;

import org.jspecify.annotations.NullMarked;
