package org.commonweave.generator;

import java.util.ArrayList;
import java.util.List;
import org.commonweave.record.GraphRecord;

/**
 * One community in the making: what it has so far, for what comes later to refer to. Nothing outlives it, so a city of any
 * size needs the memory of one community.
 */
record Community(
        int index,
        Plan plan,
        Words words,
        Sheet sheet,
        Chance chance,
        List<End> places,
        List<End> grids,
        List<End> sites,
        List<End> organizations,
        List<End> people,
        List<End> resources,
        List<End> needs) {

    static List<GraphRecord> records(int index, Plan plan, Words words) {
        Community community = new Community(
                index,
                plan,
                words,
                new Sheet(plan.scope()),
                new Chance(plan.seed(), index),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>());
        Territory.write(community);
        Bodies.write(community);
        Residents.write(community);
        Stock.write(community);
        Wants.write(community);
        Happenings.write(community);
        Whistles.write(community);
        Agreements.write(community);
        Motions.write(community);
        return community.sheet().records();
    }

    Plan.Counts counts() {
        return plan.communities().get(index);
    }

    Words.Name name() {
        return words.community(index);
    }

    int subDistrict() {
        return index / Plan.COMMUNITIES_IN_SUBDISTRICT;
    }

    int district() {
        return subDistrict() / Plan.SUBDISTRICTS_IN_DISTRICT;
    }

    String key(String part) {
        return key(index, part);
    }

    static String key(int community, String part) {
        return part.isEmpty() ? "c" + community : "c" + community + "." + part;
    }

    /** One of the district's agencies; the first have most to do. */
    End agency() {
        return sheet.open("Organization", Authorities.agency(district(), chance.zipf(Authorities.AGENCIES)));
    }

    /** One of the community's own organizations; the committee and the station do most. */
    End organization() {
        return organizations.get(chance.zipf(organizations.size()));
    }
}
