package org.commonweave.generator;

import java.time.OffsetDateTime;
import java.util.List;
import org.commonweave.sample.Days;
import org.commonweave.sample.Facts;
import org.commonweave.sample.Row;

/** What a community lacks, who works on it and what was given for it. */
final class Wants {

    private static final String SOURCE = "needs-survey";
    private static final List<String> STATUSES =
            List.of("OPEN", "OPEN", "OPEN", "IN_PROGRESS", "IN_PROGRESS", "PARTLY_MET", "MET", "MET", "WITHDRAWN");
    private static final List<String> GIVEN =
            List.of("DELIVERED", "DELIVERED", "DELIVERED", "RESERVED", "REQUESTED", "REFUSED", "DECLINED", "CANCELLED");

    private Wants() {}

    static void write(Community community) {
        for (int i = 0; i < community.counts().needs(); i++) {
            need(community, i);
        }
        for (int i = 0; i < community.counts().resources(); i++) {
            allocation(community, i);
        }
    }

    private static void need(Community community, int index) {
        Sheet sheet = community.sheet();
        Chance chance = community.chance();
        List<Row> patterns = community.words().resources();
        Row pattern = patterns.get(chance.zipf(patterns.size()));
        Words.Name category = community.words().category(pattern.get("category"));
        OffsetDateTime raised = Days.BEGINNING.plusDays(chance.below(720));
        Facts facts = community
                .name()
                .with("·" + category.zh() + "需求", category.en() + " wanted")
                .numbered(index + 1)
                .facts()
                .with("status", chance.of(STATUSES))
                .with("quantity", 1.0 + chance.below(60))
                .with("unit", pattern.text("unit"))
                .with("priority", 1 + chance.below(5))
                .with("dueBy", raised.plusDays(30 + chance.below(300)))
                .with("beneficiaryCohort", chance.of(Territory.bands()))
                .with("visibility", chance.oneIn(7) ? "PARTNERS" : "PUBLIC")
                .happened(raised);
        End need = sheet.node("Need", community.key("need." + index), SOURCE, facts);
        community.needs().add(need);
        sheet.tie("HAS_NEED", holder(community), need, Facts.none());
        sheet.tie("IN_CATEGORY", need, Sheet.category(pattern.get("category")), Facts.none());
        sheet.tie("LOCATED_AT", need, chance.of(community.grids()), Facts.none());
        for (int i = chance.below(3); i > 0; i--) {
            End worker = chance.oneIn(3) ? community.organization() : community.agency();
            sheet.tie("WORKS_ON", worker, need, Facts.none().happened(raised.plusDays(3)));
        }
    }

    private static End holder(Community community) {
        return switch (community.chance().below(5)) {
            case 0 -> community.chance().of(community.people());
            case 1, 2 -> community.organization();
            default -> community.chance().of(community.grids());
        };
    }

    private static void allocation(Community community, int index) {
        Chance chance = community.chance();
        OffsetDateTime at = Days.BEGINNING.plusDays(chance.below(720)).plusHours(chance.below(9));
        Facts facts = Facts.of("quantity", 1.0 + chance.below(40))
                .with("status", chance.of(GIVEN))
                .with("at", at)
                .happened(at);
        End resource =
                community.resources().get(chance.zipf(community.resources().size()));
        community.sheet().tie("ALLOCATED", resource, chance.of(community.needs()), String.valueOf(index), facts);
    }
}
