/** A district that nobody lives in: invented, bilingual records with problems planted for the diagnostics to find. */
@NullMarked
package org.commonweave.sample;

import org.jspecify.annotations.NullMarked;
