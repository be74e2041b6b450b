/** Open Referral's Human Services Data Specification: versions 3.x as JSON and tables, 1.x, 2.x and Ohana as tables. */
@NullMarked
package org.commonweave.exchange.hsds;

import org.jspecify.annotations.NullMarked;
