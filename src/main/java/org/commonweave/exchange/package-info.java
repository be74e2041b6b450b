/** Brings files into the graph and takes the graph out into files. */
@NullMarked
package org.commonweave.exchange;

import org.jspecify.annotations.NullMarked;
