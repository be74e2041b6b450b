package org.commonweave.generator;

import java.util.ArrayList;
import java.util.List;

/**
 * How a city of a size is divided: into districts, sub-districts and communities, and how many of what each community
 * has.
 *
 * @param seed another seed gives another city of the same shape
 */
record Plan(Size size, long seed, List<Counts> communities) {

    static final int COMMUNITIES_IN_SUBDISTRICT = 8;
    static final int SUBDISTRICTS_IN_DISTRICT = 10;
    private static final int NODES_OF_COMMUNITY = 500;
    private static final long WEIGHTS = -1;

    Plan {
        communities = List.copyOf(communities);
    }

    /** How many of each a community has; people make up the rest. */
    record Counts(
            int organizations, int people, int resources, int needs, int activities, int whistles, int agreements) {

        static Counts of(int nodes) {
            int organizations = part(nodes, 0.05);
            int resources = part(nodes, 0.08);
            int needs = part(nodes, 0.18);
            int activities = part(nodes, 0.22);
            int whistles = part(nodes, 0.04);
            int agreements = part(nodes, 0.02);
            int rest = organizations + resources + needs + activities + whistles + agreements + Territory.PLACES;
            return new Counts(organizations, nodes - rest, resources, needs, activities, whistles, agreements);
        }

        private static int part(int nodes, double share) {
            return (int) Math.round(nodes * share);
        }
    }

    /**
     * The plan of a city.
     *
     * @param shared nodes that are there whatever the size
     */
    static Plan of(Size size, long seed, int shared) {
        int count = Math.max(COMMUNITIES_IN_SUBDISTRICT, Math.round(size.nodes() / (float) NODES_OF_COMMUNITY));
        Chance chance = new Chance(seed, WEIGHTS);
        double[] weights = new double[count];
        double sum = 0;
        for (int i = 0; i < count; i++) {
            // From half the mean to about twice it, small ones more often.
            weights[i] = 0.5 + 1.5 * chance.share() * chance.share();
            sum += weights[i];
        }
        int above = shared + 1 + Authorities.nodes(parts(count, COMMUNITIES_IN_SUBDISTRICT));
        double each = (size.nodes() - above) / sum;
        List<Counts> communities = new ArrayList<>(count);
        for (double weight : weights) {
            communities.add(Counts.of((int) Math.round(each * weight)));
        }
        return new Plan(size, seed, communities);
    }

    int subDistricts() {
        return parts(communities.size(), COMMUNITIES_IN_SUBDISTRICT);
    }

    int districts() {
        return parts(subDistricts(), SUBDISTRICTS_IN_DISTRICT);
    }

    static int parts(int whole, int each) {
        return (whole + each - 1) / each;
    }

    /** What tells the records of this city from those of another. */
    String scope() {
        return "generated-" + size.nodes() + "-" + seed;
    }
}
