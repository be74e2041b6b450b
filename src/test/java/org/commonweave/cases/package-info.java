/** Queries in files with the answers they must give. */
@NullMarked
package org.commonweave.cases;

import org.jspecify.annotations.NullMarked;
