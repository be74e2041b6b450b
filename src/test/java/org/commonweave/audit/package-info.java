/** Whether the audit has what it should, and nothing it should not. */
@NullMarked
package org.commonweave.audit;

import org.jspecify.annotations.NullMarked;
