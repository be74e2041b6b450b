/** The formats of our own, which lose nothing: one record a line, or a table for each label and relationship type. */
@NullMarked
package org.commonweave.exchange.commonweave;

import org.jspecify.annotations.NullMarked;
