/** What happens on the first start only: the sample district is loaded, so that there is something to ask. */
@NullMarked
package org.commonweave.firststart;

import org.jspecify.annotations.NullMarked;
