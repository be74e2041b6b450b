package org.commonweave.record;

/** Names a node without carrying it. */
public record NodeRef(String label, String id) {}
