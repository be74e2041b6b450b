package org.commonweave.generator;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.commonweave.sample.Days;
import org.commonweave.sample.Facts;

/** A community with its grids, its sites and its residents by age. */
final class Territory {

    /** At sea, so that no real street is ever meant, and away from the sample district. */
    static final double LATITUDE = 27.5;

    static final double LONGITUDE = 124.0;
    private static final double METRES_PER_DEGREE = 111_320;
    private static final double METRES_APART = 1_000;

    /** Sub-districts in a row of the city. */
    private static final int ROW = 16;

    /** Communities in a row of a sub-district. */
    private static final int COLUMNS = 3;

    private static final int GRIDS = 3;
    private static final int SITES = 6;
    private static final String SOURCE = "gazetteer";
    private static final List<String> HOURS = List.of("Mo-Su 08:00-20:00", "Mo-Fr 09:00-17:00", "Tu-Su 09:00-21:00");
    private static final List<String> BANDS = List.of("0-17", "18-35", "36-59", "60+");

    /** Nodes of a community that are places. */
    static final int PLACES = 1 + GRIDS + SITES;

    private Territory() {}

    /** Where the middle of a community lies. */
    static Map<String, Double> middleOf(int community) {
        return at(community, 0, 0);
    }

    private static Map<String, Double> at(int community, double east, double north) {
        int subDistrict = community / Plan.COMMUNITIES_IN_SUBDISTRICT;
        int within = community % Plan.COMMUNITIES_IN_SUBDISTRICT;
        double x = (subDistrict % ROW * COLUMNS + within % COLUMNS) * METRES_APART + east;
        double y = (subDistrict / ROW * COLUMNS + within / COLUMNS) * METRES_APART + north;
        double perDegreeEast = METRES_PER_DEGREE * StrictMath.cos(StrictMath.toRadians(LATITUDE));
        return Map.of(
                "latitude", round(LATITUDE + y / METRES_PER_DEGREE), "longitude", round(LONGITUDE + x / perDegreeEast));
    }

    /** To about ten centimetres. */
    private static double round(double degrees) {
        return Math.round(degrees * 1e6) / 1e6;
    }

    static void write(Community community) {
        Sheet sheet = community.sheet();
        int index = community.index();
        End place = sheet.node(
                "Place",
                community.key(""),
                SOURCE,
                community
                        .name()
                        .with("社区", "Community")
                        .facts()
                        .with("level", "COMMUNITY")
                        .with("location", middleOf(index)));
        End above = sheet.open("Place", "s" + index / Plan.COMMUNITIES_IN_SUBDISTRICT);
        sheet.tie("WITHIN", place, above, Facts.none());
        community.places().add(place);
        for (int i = 0; i < GRIDS; i++) {
            Facts facts = community
                    .name()
                    .with("第" + (i + 1) + "网格", "Grid " + (i + 1))
                    .facts();
            community.grids().add(part(community, "grid." + i, facts.with("level", "GRID"), place));
        }
        for (int i = 0; i < SITES; i++) {
            Facts facts = community
                    .words()
                    .site(community.name(), i)
                    .facts()
                    .with("level", "SITE")
                    .with("openingHours", community.chance().of(HOURS));
            community
                    .sites()
                    .add(part(community, "site." + i, facts, community.grids().get(i % GRIDS)));
        }
        population(community, place);
    }

    private static End part(Community community, String key, Facts facts, End above) {
        Chance chance = community.chance();
        facts.with(
                "location",
                at(community.index(), METRES_APART * (chance.share() - 0.5), METRES_APART * (chance.share() - 0.5)));
        End part = community.sheet().node("Place", community.key(key), SOURCE, facts);
        community.sheet().tie("WITHIN", part, above, Facts.none());
        return part;
    }

    private static void population(Community community, End place) {
        List<Integer> most = new ArrayList<>(List.of(1_400, 2_400, 3_300, 2_400));
        for (int i = 0; i < BANDS.size(); i++) {
            Facts count = Facts.of("count", most.get(i) / 2 + community.chance().below(most.get(i)))
                    .with("countedOn", LocalDate.parse("2025-12-31"))
                    .with("recordedAt", Days.of("2026-01-15"));
            community.sheet().tie("POPULATION", place, Sheet.cohort(BANDS.get(i)), count);
        }
    }

    static List<String> bands() {
        return BANDS;
    }
}
