package org.commonweave.exchange;

/**
 * Where in a source something was found.
 *
 * @param row counted from one: the line of a table or of a line-by-line file, the item of a JSON document
 */
public record Position(String file, long row) {}
