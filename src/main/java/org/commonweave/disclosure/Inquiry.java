package org.commonweave.disclosure;

import java.util.function.Supplier;
import org.commonweave.access.Viewer;
import org.commonweave.diagnosis.Frame;
import org.commonweave.projection.Projection;

/**
 * Who wants which figures about the people of which place.
 *
 * @param facts as the viewer may see them
 * @param frame of {@link WholeMonths}
 * @param dataVersion names the state of the data that the facts are of
 * @param results computes all figures of the subject, to be kept if they are told
 */
public record Inquiry(
        Subject subject,
        String place,
        Viewer viewer,
        Projection facts,
        Frame frame,
        String dataVersion,
        Supplier<String> results) {}
