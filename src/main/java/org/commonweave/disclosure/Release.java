package org.commonweave.disclosure;

/**
 * Figures that were told.
 *
 * @param results all figures of the release, as whoever told them wrote them down
 * @param dataVersion names the state of the data that they rest on
 */
public record Release(String results, String dataVersion) {}
