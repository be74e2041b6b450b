/** Tests of signing in: over HTTP, against the database. */
@NullMarked
package org.commonweave.account;

import org.jspecify.annotations.NullMarked;
