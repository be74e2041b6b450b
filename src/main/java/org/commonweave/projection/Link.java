package org.commonweave.projection;

/**
 * One end of a relationship, seen from its other end.
 *
 * @param id the relationship's identifier
 * @param to the node it leads to
 */
public record Link(String id, String to, Validity validity) {}
