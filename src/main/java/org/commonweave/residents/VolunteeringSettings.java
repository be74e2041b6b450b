package org.commonweave.residents;

import java.time.Duration;
import org.commonweave.volunteering.Options;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When people are invited, and when they rest.
 *
 * @param perWeek invitations that a person is sent in any seven days
 * @param restAbove hours given over hours offered, above which somebody rests
 * @param loadDays over how many days hours are added up
 * @param favour how much more somebody of a band counts that takes part less than it could
 */
@ConfigurationProperties("commonweave.volunteering")
record VolunteeringSettings(
        @DefaultValue("2") int perWeek,
        @DefaultValue("1") double restAbove,
        @DefaultValue("90") int loadDays,
        @DefaultValue("0.25") double favour) {

    Options options() {
        return new Options(favour, restAbove, Duration.ofDays(loadDays), perWeek);
    }
}
