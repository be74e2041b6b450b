package org.commonweave.projection;

/** A person's post in an organization. */
public record Role(String id, String person, String organization, String role, boolean leads, Validity validity) {}
