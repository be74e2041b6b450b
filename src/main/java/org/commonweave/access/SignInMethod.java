package org.commonweave.access;

/** How somebody showed who they are, as the schema's type of the same name. */
public enum SignInMethod {
    /** Not at all. */
    NONE,
    /** As one of the sample district's people, on the loopback address. */
    DEMO,
    /** With the password of a local account. */
    PASSWORD,
    /** At an identity provider. */
    OIDC,
    /** With an access token made here. */
    ACCESS_TOKEN,
    /** With a token of an identity provider. */
    JWT;

    /** True when a person sits at a browser: only then may credentials and accounts be changed. */
    public boolean interactive() {
        return this == PASSWORD || this == OIDC;
    }
}
