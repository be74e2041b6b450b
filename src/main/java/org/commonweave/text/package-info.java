/** Names and texts in Chinese and English made comparable: folding, sorting, searching. */
@NullMarked
package org.commonweave.text;

import org.jspecify.annotations.NullMarked;
