package org.commonweave.sample;

import org.commonweave.access.Role;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who tries the service with the sample.
 *
 * @param key what the identity is called in documentation
 * @param organizationId uuid of the organization they act for; none for a resident
 * @param personId uuid of their own record
 */
public record DemoIdentity(String key, Role role, @Nullable String organizationId, String personId) {}
