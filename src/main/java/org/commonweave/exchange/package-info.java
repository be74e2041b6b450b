/** Brings files into the graph and takes the graph out into files: the words that every format shares. */
@NullMarked
package org.commonweave.exchange;

import org.jspecify.annotations.NullMarked;
