/** Generates a city of any size in the shape of the sample district, for trying out scale. */
@NullMarked
package org.commonweave.generator;

import org.jspecify.annotations.NullMarked;
