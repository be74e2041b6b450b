package org.commonweave.live;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a stream is about: one of these.
 *
 * @param subject uuid of a whistle or a referral
 * @param organization uuid of an organization that has a part in the cases
 * @param place uuid of a place that the cases are about
 */
record Interest(
        @Nullable String subject,
        @Nullable String organization,
        @Nullable String place) {

    static Interest in(String subject) {
        return new Interest(subject, null, null);
    }

    static Interest of(String organization) {
        return new Interest(null, organization, null);
    }

    static Interest at(String place) {
        return new Interest(null, null, place);
    }

    /** False when no look into the graph is needed to know that the case is none of it. */
    boolean mayConcern(String subjectOfEvent) {
        return subject == null || subject.equals(subjectOfEvent);
    }

    Map<String, Object> parameters() {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("organization", organization);
        parameters.put("place", place);
        return parameters;
    }
}
