package org.commonweave.diagnostics;

/**
 * How many paths of evidence a field may give. A request of our own may allow more than those from outside, by putting it
 * into the context of the execution.
 */
public record MostPaths(int count) {

    static final MostPaths USUAL = new MostPaths(100);
}
