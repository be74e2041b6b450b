/** What was decided about lots and needs, carried out: plans committed, kept, delivered, declined, given back, each step on record. */
@NullMarked
package org.commonweave.allocation;

import org.jspecify.annotations.NullMarked;
