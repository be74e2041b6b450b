/** Possible next steps for what the diagnostics find: train, invite, connect, institutionalise. Never assignments. */
@NullMarked
package org.commonweave.countermeasure;

import org.jspecify.annotations.NullMarked;
