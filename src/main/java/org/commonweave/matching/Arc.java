package org.commonweave.matching;

/**
 * A lot that may go to a need.
 *
 * @param lot its place in the list of lots
 * @param demand its place in the list of demands
 * @param cost of one unit, in thousandths of points
 */
record Arc(int lot, int demand, long cost) {}
