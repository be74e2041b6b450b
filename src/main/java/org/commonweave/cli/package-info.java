/** The commands of the runnable jar. */
@NullMarked
package org.commonweave.cli;

import org.jspecify.annotations.NullMarked;
