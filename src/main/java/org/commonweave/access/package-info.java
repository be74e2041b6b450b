/** Who asks, and what that lets them see: decided before any traversal. */
@NullMarked
package org.commonweave.access;

import org.jspecify.annotations.NullMarked;
