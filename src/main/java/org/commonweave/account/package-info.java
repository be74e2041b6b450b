/** How people and programs sign in: local accounts, sessions, access tokens, and identity providers. */
@NullMarked
package org.commonweave.account;

import org.jspecify.annotations.NullMarked;
