package org.commonweave.exchange;

/** Something with the place in the source that it comes from. */
public record Located<T>(T value, Position position) {}
