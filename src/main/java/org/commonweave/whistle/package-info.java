/** Whistles blown, answered and closed over the API, and what an organization was summoned for. */
@NullMarked
package org.commonweave.whistle;

import org.jspecify.annotations.NullMarked;
