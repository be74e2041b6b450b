@NullMarked
package org.commonweave.access;

import org.jspecify.annotations.NullMarked;
