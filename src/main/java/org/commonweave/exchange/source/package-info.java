/** Opens what people call a file - a directory, an archive, any encoding - and reads rows from it with their positions. */
@NullMarked
package org.commonweave.exchange.source;

import org.jspecify.annotations.NullMarked;
