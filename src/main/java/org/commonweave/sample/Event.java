package org.commonweave.sample;

import java.time.OffsetDateTime;
import java.util.List;

/** An activity in the making. */
record Event(
        String key,
        OffsetDateTime start,
        double hours,
        String site,
        String category,
        List<String> leaders,
        List<String> joiners,
        List<String> participants) {}
