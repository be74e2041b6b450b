package org.commonweave.account;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.commonweave.access.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How people sign in. docs/sign-in.md explains them.
 *
 * @param idle after which a session that was not used ends
 * @param absolute after which every session ends
 * @param secureCookie whether browsers send the session's cookie over TLS alone; unless set, they do when the service
 *     listens on more than the loopback address
 * @param window in which failed attempts are counted
 * @param attempts that may fail in it for one account
 * @param attemptsPerAddress that may fail in it from one address
 * @param setup for how long the code of the first start is good
 * @param claims what an identity provider says about people, and what it means here
 */
@ConfigurationProperties("commonweave.sign-in")
record SignInSettings(
        @DefaultValue("2h") Duration idle,
        @DefaultValue("12h") Duration absolute,
        @Nullable Boolean secureCookie,
        @DefaultValue("15m") Duration window,
        @DefaultValue("10") int attempts,
        @DefaultValue("100") int attemptsPerAddress,
        @DefaultValue("24h") Duration setup,
        @DefaultValue Claims claims) {

    /**
     * Which claims say what. Nothing is trusted that is not mapped: without a mapped role somebody is a resident.
     *
     * @param role names the claim with roles, groups or scopes; dots lead into nested claims
     * @param roles what its values mean
     * @param organization names the claim with the uuid of the organization they act for
     * @param person names the claim with the uuid of their Person record
     * @param name names the claim with what they are called
     * @param audience of which bearer tokens must be; any when empty
     */
    record Claims(
            @DefaultValue("roles") String role,
            @DefaultValue Map<String, Role> roles,
            @Nullable String organization,
            @Nullable String person,
            @DefaultValue("preferred_username") String name,
            @DefaultValue List<String> audience) {}
}
