@NullMarked
package org.commonweave.delivery;

import org.jspecify.annotations.NullMarked;
