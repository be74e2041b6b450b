/** What a viewer sees of a record, and why: for administrators. */
@NullMarked
package org.commonweave.viewas;

import org.jspecify.annotations.NullMarked;
