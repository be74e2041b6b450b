/** Reading files that real directories keep: their encodings, their tables, their JSON, and where each row stands. */
@NullMarked
package org.commonweave.exchange.source;

import org.jspecify.annotations.NullMarked;
