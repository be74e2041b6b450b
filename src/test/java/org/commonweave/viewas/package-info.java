@NullMarked
package org.commonweave.viewas;

import org.jspecify.annotations.NullMarked;
