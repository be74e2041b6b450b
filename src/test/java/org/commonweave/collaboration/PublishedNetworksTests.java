package org.commonweave.collaboration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SortedSet;
import java.util.TreeSet;
import org.commonweave.diagnosis.Frame;
import org.commonweave.diagnosis.Guards;
import org.commonweave.introduction.Limits;
import org.commonweave.introduction.ReliabilityReach;
import org.commonweave.introduction.TrustNetwork;
import org.commonweave.projection.ProjectionReader;
import org.commonweave.projection.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Networks that others published, through the projection: what is found about them is what another method finds.
 *
 * <p>Cheyenne, 14 organizations in a disaster with 83 recorded contacts, 59 pairs: nobody's leaving parts the rest. Of
 * those in contact continuously (40 pairs) two hold somebody at the edge, the Fire Department and the National Guard. The
 * contacts that were no more than hourly (27 pairs) hang on three organizations and four bridges.
 *
 * <p>Minneapolis, 26 chief executives with 98 seats in 15 boards and clubs: 66 of the 105 pairs of bodies interlock.
 */
class PublishedNetworksTests {

    private static final Frame FRAME = new Frame(
            PublishedNetwork.AT,
            PublishedNetwork.AT,
            new Window(PublishedNetwork.AT.minusDays(30), PublishedNetwork.AT),
            Guards.NONE);

    private static Layers layers(PublishedNetwork network) {
        return Layers.of(ProjectionReader.read(network.records().stream(), network.place()), FRAME);
    }

    @ParameterizedTest
    @CsvSource({"1,1,40,2,2", "1,2,46,1,1", "1,3,54,0,0", "1,4,59,0,0", "2,4,27,3,4", "3,4,21,3,3", "4,4,7,3,3"})
    void fallsApartWhereTakingOneAwayPartsTheRest(int oftenest, int rarest, int pairs, int points, int bridges) {
        PublishedNetwork network = PublishedNetwork.cheyenne(oftenest, rarest);
        WithoutOne expected = new WithoutOne(network.pairs());
        var found = Fragility.of(layers(network), FRAME, false);
        assertThat(found.n()).isEqualTo(network.pairs().size()).isEqualTo(pairs);
        assertThat(found.detail().articulationPoints())
                .isEqualTo(expected.articulationPoints())
                .hasSize(points);
        assertThat(found.detail().bridges()).isEqualTo(expected.bridges()).hasSize(bridges);
        assertThat(found.detail().componentsIfRemoved()).isEqualTo(expected.pieces());
        assertThat(found.evidence()).hasSize(bridges);
    }

    @Test
    void namesTheOrganizationsThatCheyenneHungOn() {
        PublishedNetwork network = PublishedNetwork.cheyenne(1, 1);
        assertThat(Fragility.of(layers(network), FRAME, false).detail().articulationPoints())
                .extracting(network.names()::get)
                .containsExactlyInAnyOrder("Cheyenne.Fire.Department", "Wyoming.State.National.Guard..Army.and.Air.");
    }

    @Test
    void bodiesInterlockWhoseSetsOfPeopleIntersect() {
        PublishedNetwork network = PublishedNetwork.minneapolis();
        Layers layers = layers(network);
        TrustNetwork trust = TrustNetwork.of(layers, FRAME);
        SortedSet<Pair> found = new TreeSet<>();
        for (String body : layers.organizations()) {
            var reach = ReliabilityReach.of(trust, FRAME, body, Limits.DEFAULT);
            reach.detail().reached().forEach((other, way) -> {
                // Nobody needs an introduction to a body on which one's own member sits.
                assertThat(way).isEqualTo(new ReliabilityReach.Reach(1, 0));
                found.add(Pair.of(body, other));
            });
        }
        assertThat(layers.organizations()).hasSize(15);
        assertThat(layers.facts().roles()).hasSize(98);
        assertThat(layers.facts().people()).hasSize(26);
        assertThat(found).isEqualTo(network.interlocks()).hasSize(66);
    }
}
