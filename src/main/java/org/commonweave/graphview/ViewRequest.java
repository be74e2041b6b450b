package org.commonweave.graphview;

import java.util.Set;
import org.commonweave.access.Moment;
import org.commonweave.access.Viewer;
import org.commonweave.collaboration.Layer;
import org.commonweave.record.NodeRef;

/**
 * What a view is asked to show.
 *
 * @param territory true when the view starts from the centre and everything that lies in it
 * @param hops how many ties away from where it starts
 * @param labels what it may show beside its centre
 * @param relationships the ties it follows and shows
 * @param layers computed ties between organizations to show beside those that are stored
 * @param limit nodes shown at most
 */
record ViewRequest(
        NodeRef centre,
        boolean territory,
        int hops,
        Set<String> labels,
        Set<String> relationships,
        Set<Layer> layers,
        int limit,
        Viewer viewer,
        Moment at) {

    ViewRequest {
        labels = Set.copyOf(labels);
        relationships = Set.copyOf(relationships);
        layers = Set.copyOf(layers);
    }

    /** The argument that names the centre. */
    String argument() {
        return territory ? "place" : "around";
    }
}
