package org.commonweave.integrity;

/**
 * Something in the graph that should not be there as it is.
 *
 * @param subject label or type, and identifier
 * @param code stable and meant for programs
 * @param message what is wrong
 */
public record Finding(String subject, String code, String message) {}
