/** Mutations, derived from the model: create, update, link, end, and many at once. */
@NullMarked
package org.commonweave.mutation;

import org.jspecify.annotations.NullMarked;
