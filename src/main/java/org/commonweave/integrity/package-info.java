/** Tells whether the graph still is what the model says: what the database itself cannot enforce. */
@NullMarked
package org.commonweave.integrity;

import org.jspecify.annotations.NullMarked;
