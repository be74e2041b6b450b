/** The GraphQL transport: who asks, how much may be asked, and how errors are told. */
@NullMarked
package org.commonweave.api;

import org.jspecify.annotations.NullMarked;
