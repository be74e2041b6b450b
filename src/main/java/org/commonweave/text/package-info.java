/** Names and texts in Chinese and English: made comparable by folding, sorting and searching, and said from bundles. */
@NullMarked
package org.commonweave.text;

import org.jspecify.annotations.NullMarked;
