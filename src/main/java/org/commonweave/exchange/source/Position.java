package org.commonweave.exchange.source;

/**
 * Where something was read.
 *
 * @param file path within what was imported
 * @param row line of a text or number of the record, from 1
 */
public record Position(String file, long row) {}
