/** Which days and hours offices work, with the days that make up for holidays (调休). */
@NullMarked
package org.commonweave.calendar;

import org.jspecify.annotations.NullMarked;
