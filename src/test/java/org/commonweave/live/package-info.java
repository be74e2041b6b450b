@NullMarked
package org.commonweave.live;

import org.jspecify.annotations.NullMarked;
