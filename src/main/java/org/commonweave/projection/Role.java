package org.commonweave.projection;

/**
 * A person's post in an organization.
 *
 * @param role the post, whose words in Simplified Chinese stand for the organization's own
 */
public record Role(String id, String person, String organization, Name role, boolean leads, Validity validity) {}
