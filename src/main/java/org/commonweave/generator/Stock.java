package org.commonweave.generator;

import org.commonweave.sample.Days;
import org.commonweave.sample.Facts;
import org.commonweave.sample.Row;

/** What a community has to use, patterned on the sample's resources of every class. */
final class Stock {

    private static final String SOURCE = "inventory";

    private Stock() {}

    static void write(Community community) {
        for (int i = 0; i < community.counts().resources(); i++) {
            resource(community, i);
        }
    }

    private static void resource(Community community, int index) {
        Sheet sheet = community.sheet();
        Chance chance = community.chance();
        Row pattern = chance.of(community.words().resources());
        Double usual = pattern.number("capacity");
        Facts facts = community
                .name()
                .with("·" + pattern.get("zh"), pattern.get("en"))
                .numbered(index + 1)
                .facts()
                .described(pattern)
                .with("resourceClass", pattern.text("class"))
                .with("kind", pattern.text("kind"))
                .with("capacity", usual == null ? null : Math.ceil(usual * (0.3 + 1.4 * chance.share())))
                .with("unit", pattern.text("unit"))
                .with("capacityAsOf", Days.of("2026-05-20"))
                .with("openingHours", pattern.text("hours"))
                .with("status", "active")
                .with("validFrom", Days.BEGINNING.minusDays(chance.below(400)));
        End resource = sheet.node("Resource", community.key("resource." + index), SOURCE, facts);
        community.resources().add(resource);
        boolean person = "HUMAN".equals(pattern.text("class"));
        sheet.tie("PROVIDES", person ? chance.of(community.people()) : owner(community), resource, Facts.none());
        sheet.tie("IN_CATEGORY", resource, Sheet.category(pattern.get("category")), Facts.none());
        sheet.tie("SERVES", resource, community.places().get(0), Facts.none());
        Facts hours = Facts.of("openingHours", pattern.text("hours"));
        sheet.tie("LOCATED_AT", resource, chance.of(community.sites()), hours);
    }

    private static End owner(Community community) {
        return community.chance().oneIn(5)
                ? community.agency()
                : community.chance().of(community.organizations());
    }
}
