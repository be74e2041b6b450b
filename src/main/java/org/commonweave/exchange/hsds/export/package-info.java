/** Writes what HSDS 3.1 has a place for: organizations, their services and contacts, locations and taxonomies. */
@NullMarked
package org.commonweave.exchange.hsds.export;

import org.jspecify.annotations.NullMarked;
