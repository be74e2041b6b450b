package org.commonweave.timebank;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.commonweave.projection.Person;
import org.commonweave.projection.Projection;
import org.commonweave.projection.TimeGift;

/**
 * The entries of a scope up to an instant.
 *
 * @param confirmed those that both parties confirmed, and whose people both agreed to be counted
 * @param waiting how many are not confirmed by both
 * @param leftOut how many are left out because somebody did not agree to be counted
 */
record Entries(List<Entry> confirmed, int waiting, int leftOut) {

    static Entries of(Projection projection, OffsetDateTime asOf) {
        List<Entry> confirmed = new ArrayList<>();
        int waiting = 0;
        int leftOut = 0;
        for (Person giver : projection.people().values()) {
            for (TimeGift gift : giver.volunteer().gifts()) {
                if (gift.at().isAfter(asOf) || !gift.validity().covers(asOf)) {
                    continue;
                }
                if (!giver.consentStats() || !counted(projection, gift)) {
                    leftOut++;
                } else if (!gift.confirmed()) {
                    waiting++;
                } else {
                    confirmed.add(new Entry(
                            gift.id(), giver.id(), true, gift.receiver(), !gift.toOrganization(), gift.hours()));
                }
            }
        }
        return new Entries(List.copyOf(confirmed), waiting, leftOut);
    }

    private static boolean counted(Projection projection, TimeGift gift) {
        Person receiver = projection.people().get(gift.receiver());
        return gift.toOrganization() || receiver != null && receiver.consentStats();
    }
}
