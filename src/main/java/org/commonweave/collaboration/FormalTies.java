package org.commonweave.collaboration;

import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import org.commonweave.diagnosis.Frame;
import org.commonweave.diagnosis.TieRef;
import org.commonweave.projection.Agreement;
import org.commonweave.projection.Link;
import org.commonweave.projection.Projection;
import org.commonweave.record.NodeRef;

/** Parties of the agreements in force; the strength is the number of agreements. */
final class FormalTies {

    private FormalTies() {}

    static SortedMap<Pair, Tie> of(Projection facts, Set<String> organizations, Frame frame) {
        TieBook book = new TieBook();
        for (Agreement agreement : facts.agreements().values()) {
            if (!agreement.separation() && agreement.validity().covers(frame.asOf())) {
                enter(book, agreement, parties(agreement, organizations, frame));
            }
        }
        return book.ties(TieBook::sum);
    }

    static List<Link> parties(Agreement agreement, Set<String> organizations, Frame frame) {
        return agreement.parties().stream()
                .filter(party -> party.validity().covers(frame.asOf()) && organizations.contains(party.to()))
                .toList();
    }

    private static void enter(TieBook book, Agreement agreement, List<Link> parties) {
        NodeRef paper = new NodeRef("Agreement", agreement.id());
        for (int i = 0; i < parties.size(); i++) {
            for (int j = i + 1; j < parties.size(); j++) {
                Link one = parties.get(i);
                Link other = parties.get(j);
                TieRef first = new TieRef("PARTY_TO", one.id());
                TieRef second = new TieRef("PARTY_TO", other.id());
                book.enter(
                        one.to(),
                        other.to(),
                        Ground.AGREEMENT,
                        TieBook.meeting(one.to(), first, paper, second, other.to(), 1));
            }
        }
    }
}
