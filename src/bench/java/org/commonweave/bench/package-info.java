/** Measures the service against the bare driver, and what each statement costs the database. */
@NullMarked
package org.commonweave.bench;

import org.jspecify.annotations.NullMarked;
