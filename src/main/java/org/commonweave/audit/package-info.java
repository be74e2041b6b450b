/**
 * Keeps on record who was told of which people, who asked for ways between them, who exported, overrode and administered:
 * written before anything is answered, in chains that show when they are tampered with, and free of anything personal.
 */
@NullMarked
package org.commonweave.audit;

import org.jspecify.annotations.NullMarked;
