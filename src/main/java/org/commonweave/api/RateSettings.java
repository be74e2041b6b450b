package org.commonweave.api;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How often one caller may ask, and follow. Each instance counts for itself.
 *
 * @param perAccount requests a minute of one account, token holder or provider's person; 0 for any number
 * @param perAddress requests a minute of one address without a credential; 0 for any number
 * @param subscriptionsPerAccount streams at once of one account, over all its connections
 * @param subscriptionsPerAddress streams at once of one address without a credential
 */
@ConfigurationProperties("commonweave.api.rate")
record RateSettings(
        @DefaultValue("1200") int perAccount,
        @DefaultValue("300") int perAddress,
        @DefaultValue("200") int subscriptionsPerAccount,
        @DefaultValue("50") int subscriptionsPerAddress) {}
