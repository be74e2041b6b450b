package org.commonweave.graph;

import java.util.HashMap;
import java.util.Map;
import org.commonweave.access.Moment;
import org.commonweave.access.Viewer;

/** What every statement is given beside its own parameters. */
final class Parameters {

    private Parameters() {}

    static Map<String, Object> of(Viewer viewer, Moment at, Map<String, Object> own) {
        Map<String, Object> all = new HashMap<>(own);
        all.putAll(viewer.parameters());
        all.putAll(at.parameters());
        return all;
    }
}
