package org.commonweave.calendar;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.core.io.Resource;

/**
 * Which days offices work.
 *
 * @param file days off and days that make up for them, of years the service does not know or knows otherwise; a year in it
 *     replaces the year that comes with the service
 */
@ConfigurationProperties("commonweave.calendar")
record CalendarSettings(@Nullable Resource file) {}
