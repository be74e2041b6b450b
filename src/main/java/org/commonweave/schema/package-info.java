/** What the API offers beyond what the SDL's authors wrote: connections, filters, orders and root fields, derived. */
@NullMarked
package org.commonweave.schema;

import org.jspecify.annotations.NullMarked;
