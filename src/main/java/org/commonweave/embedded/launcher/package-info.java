/** What runs in the database's own process. */
@NullMarked
package org.commonweave.embedded.launcher;

import org.jspecify.annotations.NullMarked;
