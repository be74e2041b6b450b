package org.commonweave.generator;

import java.util.List;
import org.commonweave.sample.Days;
import org.commonweave.sample.Facts;
import org.commonweave.sample.Names;

/** A community's people: bands, posts, skills, and whom they know here and in the communities before. */
final class Residents {

    private static final String SOURCE = "people";

    /** Far enough apart that neighbouring communities do not begin with the same names. */
    private static final int NAMES_APART = 211;

    private static final List<String> ROLES = List.of("负责人", "委员", "联络员");
    private static final List<String> ROLES_EN = List.of("Head", "Member", "Liaison officer");

    private Residents() {}

    static void write(Community community) {
        Names names = new Names();
        int count = community.counts().people();
        for (int i = 0; i < count; i++) {
            person(community, names.at(community.index() * NAMES_APART + i), i);
        }
        for (int i = 0; i < count; i++) {
            acquaintances(community, i);
        }
        posts(community);
    }

    private static void person(Community community, Facts facts, int index) {
        Sheet sheet = community.sheet();
        Chance chance = community.chance();
        boolean share = chance.below(10) < 7;
        String key = community.key("person." + index);
        facts.with("consentShare", share)
                .with("consentIntroduce", chance.below(10) < 8)
                .with("consentStats", chance.below(10) < 9)
                .with("consentInvite", index % 3 != 0)
                .with("capacityHours", 2.0 + chance.below(16))
                .with("restAfterWeeks", 4 + chance.below(8))
                .visibleTo(
                        share ? "PARTNERS" : "PRIVATE", sheet.ref("Person", key).id());
        End person = sheet.node("Person", key, SOURCE, facts);
        community.people().add(person);
        sheet.tie("IN_COHORT", person, Sheet.cohort(chance.of(Territory.bands())), Facts.none());
        sheet.tie("INTERESTED_IN", person, topic(community), Facts.none());
        if (chance.oneIn(2)) {
            sheet.tie("SKILLED_IN", person, topic(community), Facts.none());
        }
    }

    private static End topic(Community community) {
        Words words = community.words();
        return Sheet.category(words.topic(community.chance().zipf(words.topics())));
    }

    /** The well-known ones are known by ever more: among neighbours, and every other person across the city. */
    private static void acquaintances(Community community, int index) {
        Chance chance = community.chance();
        End person = community.people().get(index);
        for (int i = 0; i < 2 && index > 0; i++) {
            knows(community, person, community.people().get(chance.skewed(index)));
        }
        if (community.index() > 0 && chance.oneIn(2)) {
            int rank = chance.skewed(community.index() * community.counts().people());
            int other = rank % community.index();
            int most = community.plan().communities().get(other).people();
            int place = Math.min(rank / community.index(), most - 1);
            knows(community, person, community.sheet().open("Person", Community.key(other, "person." + place)));
        }
        if (index > 0 && chance.oneIn(16)) {
            Facts gift = Facts.of("hours", 1.0 + chance.below(4))
                    .with("at", Days.BEGINNING.plusDays(chance.below(720)))
                    .with("confirmedBoth", chance.below(10) < 9);
            community.sheet().tie("GAVE_TIME", person, community.people().get(chance.below(index)), gift);
        }
    }

    private static void knows(Community community, End one, End other) {
        Chance chance = community.chance();
        Facts facts = Facts.of("trust", (3 + chance.below(7)) / 10.0)
                .with("consentBoth", chance.below(8) != 0)
                .with("validFrom", Days.of("2023-01-01").plusDays(chance.below(500)))
                .with("lastContactAt", Days.REFERENCE.minusDays(1 + chance.below(300)));
        community.sheet().tie("KNOWS", one, other, facts);
    }

    /** Every organization has somebody; some people also hold a post in a body that serves more than the community. */
    private static void posts(Community community) {
        Chance chance = community.chance();
        List<End> people = community.people();
        for (int i = 0; i < community.organizations().size(); i++) {
            post(
                    community,
                    people.get(i % people.size()),
                    community.organizations().get(i),
                    0);
            if (chance.oneIn(2)) {
                post(community, chance.of(people), community.organizations().get(i), 1 + chance.below(2));
            }
        }
        for (int i = 0; i < 6; i++) {
            String section = Authorities.section(community.subDistrict(), chance.below(Authorities.SECTIONS));
            post(community, chance.of(people), community.sheet().open("Organization", section), 1);
            post(community, chance.of(people), community.agency(), 2);
        }
    }

    private static void post(Community community, End person, End organization, int role) {
        Facts post = Facts.of("role", ROLES.get(role))
                .with("roleEn", ROLES_EN.get(role))
                .with("leads", role == 0)
                .with(
                        "validFrom",
                        Days.of("2023-03-01").plusDays(community.chance().below(400)));
        community.sheet().tie("HOLDS_ROLE", person, organization, post);
    }
}
