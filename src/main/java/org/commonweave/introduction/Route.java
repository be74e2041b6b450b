package org.commonweave.introduction;

import java.util.List;

/**
 * A way from one organization to another.
 *
 * @param start the node of the first hop: the organization or one of its people; when there is no hop, whom both share
 * @param trail all nodes passed, to compare ways by
 */
record Route(int from, int to, int start, List<Leg> legs, double reliability, List<Integer> trail) {

    /**
     * One hop.
     *
     * @param through the organization whose agreement the person at its start used; -1 when none was
     */
    record Leg(int from, int to, int edge, int through) {}

    boolean shares(Route other) {
        return legs.stream().anyMatch(leg -> other.legs.stream().anyMatch(its -> its.edge() == leg.edge()));
    }
}
