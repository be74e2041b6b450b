/** Carries records between files and the graph: checks them, writes them in batches, and reports. */
@NullMarked
package org.commonweave.transfer;

import org.jspecify.annotations.NullMarked;
