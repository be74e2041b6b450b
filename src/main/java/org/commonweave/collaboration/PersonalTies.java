package org.commonweave.collaboration;

import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import org.commonweave.diagnosis.Frame;
import org.commonweave.projection.Projection;

/** Organizations whose post-holders know each other; the strength is the chance that one of the acquaintances holds. */
final class PersonalTies {

    private PersonalTies() {}

    static SortedMap<Pair, Tie> of(Projection facts, Set<String> organizations, Frame frame) {
        TieBook book = new TieBook();
        for (Carrier carrier : Carrier.all(facts)) {
            String one = carrier.one().organization();
            String other = carrier.other().organization();
            if (carrier.at(frame.asOf()) && organizations.contains(one) && organizations.contains(other)) {
                book.enter(one, other, Ground.ACQUAINTANCE, carrier.path());
            }
        }
        return book.ties(PersonalTies::strength);
    }

    private static double strength(List<Tie.Fact> facts) {
        double none = 1;
        for (Tie.Fact fact : facts) {
            none *= 1 - fact.path().weight();
        }
        return 1 - none;
    }
}
