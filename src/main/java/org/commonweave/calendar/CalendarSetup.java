package org.commonweave.calendar;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;

/** The calendar of this installation. */
@Configuration(proxyBeanMethods = false)
class CalendarSetup {

    @Bean
    WorkCalendar workCalendar(CalendarSettings settings) {
        Resource given = settings.file();
        if (given == null) {
            return WorkCalendar.china();
        }
        String name = "commonweave.calendar.file, " + given.getDescription();
        try (InputStream file = given.getInputStream()) {
            return WorkCalendar.china().with(CalendarFile.read(file, name));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + name + ": " + e.getMessage(), e);
        }
    }
}
