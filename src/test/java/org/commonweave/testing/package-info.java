/** What tests share: one database for the whole run, in a container, in a process of its own, or given by its address. */
@NullMarked
package org.commonweave.testing;

import org.jspecify.annotations.NullMarked;
