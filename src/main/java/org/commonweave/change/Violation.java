package org.commonweave.change;

/**
 * Why a record cannot be written as it is.
 *
 * @param field the property at fault, or an end of a relationship
 * @param code stable and meant for programs
 * @param message what is wrong and how to mend it
 */
public record Violation(String field, String code, String message) {}
