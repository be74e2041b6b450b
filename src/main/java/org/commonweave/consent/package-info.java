/** What people agree to, purpose by purpose, with its history, and what taking it back would change. */
@NullMarked
package org.commonweave.consent;

import org.jspecify.annotations.NullMarked;
