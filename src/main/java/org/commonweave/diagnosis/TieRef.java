package org.commonweave.diagnosis;

/** Names a relationship without carrying it. */
public record TieRef(String type, String id) {}
