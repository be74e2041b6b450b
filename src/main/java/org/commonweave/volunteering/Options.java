package org.commonweave.volunteering;

import java.time.Duration;

/**
 * Settings of a proposal. The defaults are the product's; none is a norm.
 *
 * @param lambda how much more somebody of a band that takes part less than it could counts
 * @param restAbove hours given over hours offered, above which somebody rests
 * @param loadOver the time before the instant asked about over which hours are added up
 * @param perWeek how many invitations a person is sent in any seven days
 */
public record Options(double lambda, double restAbove, Duration loadOver, int perWeek) {

    public static final Options DEFAULT = new Options(0.25, 1, Duration.ofDays(90), 2);
}
