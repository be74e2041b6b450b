/** Work that goes on in the background: a bounded queue, a few threads, and a bounded memory of what came of it. */
@NullMarked
package org.commonweave.job;

import org.jspecify.annotations.NullMarked;
