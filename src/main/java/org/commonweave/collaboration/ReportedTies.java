package org.commonweave.collaboration;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.commonweave.diagnosis.Evidence;
import org.commonweave.diagnosis.Frame;
import org.commonweave.diagnosis.TieRef;
import org.commonweave.projection.Projection;
import org.commonweave.projection.Rating;

/** Organizations one of which rated the other; the strength is the mean of the answers, from 1 to 4. */
final class ReportedTies {

    private ReportedTies() {}

    static SortedMap<Pair, Tie> of(Projection facts, Set<String> organizations, Frame frame) {
        TieBook book = new TieBook();
        for (Rating rating : facts.ratings().values()) {
            if (rating.validity().covers(frame.asOf())
                    && organizations.contains(rating.rater())
                    && organizations.contains(rating.rated())) {
                Evidence path = new Evidence(
                        List.of(TieBook.organization(rating.rater()), TieBook.organization(rating.rated())),
                        List.of(new TieRef("RATES", rating.id())),
                        answers(rating));
                book.enter(rating.rater(), rating.rated(), Ground.RATING, path);
            }
        }
        return book.ties(found -> TieBook.sum(found) / found.size());
    }

    private static double answers(Rating rating) {
        return Stream.of(
                        rating.reliability(),
                        rating.sharedMission(),
                        rating.openness(),
                        rating.power(),
                        rating.involvement(),
                        rating.resourceContribution())
                .filter(Objects::nonNull)
                .mapToInt(Integer::intValue)
                .average()
                .orElse(0);
    }
}
