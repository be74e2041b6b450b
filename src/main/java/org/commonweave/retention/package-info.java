/** How long what is about people is kept, and what ends when nobody says that it is still so. */
@NullMarked
package org.commonweave.retention;

import org.jspecify.annotations.NullMarked;
