/** Human Services Data Specification of Open Referral: 3.x as JSON and tables, 1.x and 2.x packages, and Ohana's. */
@NullMarked
package org.commonweave.exchange.hsds;

import org.jspecify.annotations.NullMarked;
