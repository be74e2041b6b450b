/**
 * What can be followed live. The log of events in the graph is the change feed: its positions are given in the order of
 * commits, so a stream is a position in it, and any instance of the service can go on where another stopped.
 */
@NullMarked
package org.commonweave.live;

import org.jspecify.annotations.NullMarked;
