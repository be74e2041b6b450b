/** Diagnostics as files: what GraphQL answers of a figure, laid out as tables with method and date. */
@NullMarked
package org.commonweave.report;

import org.jspecify.annotations.NullMarked;
