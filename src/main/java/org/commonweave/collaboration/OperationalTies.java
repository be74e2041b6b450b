package org.commonweave.collaboration;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.commonweave.diagnosis.Evidence;
import org.commonweave.diagnosis.Frame;
import org.commonweave.diagnosis.TieRef;
import org.commonweave.projection.Activity;
import org.commonweave.projection.Allocation;
import org.commonweave.projection.Link;
import org.commonweave.projection.Need;
import org.commonweave.projection.Projection;
import org.commonweave.projection.Resource;
import org.commonweave.projection.Summons;
import org.commonweave.projection.Whistle;
import org.commonweave.record.NodeRef;

/** Organizations that acted together in the window; the strength counts it, and what is half a year old counts half. */
final class OperationalTies {

    static final double HALF_LIFE_DAYS = 180;

    private final Projection facts;
    private final Set<String> organizations;
    private final Frame frame;
    private final TieBook book = new TieBook();

    private OperationalTies(Projection facts, Set<String> organizations, Frame frame) {
        this.facts = facts;
        this.organizations = organizations;
        this.frame = frame;
    }

    static SortedMap<Pair, Tie> of(Projection facts, Set<String> organizations, Frame frame) {
        OperationalTies ties = new OperationalTies(facts, organizations, frame);
        facts.activities().values().forEach(ties::activity);
        facts.needs().values().forEach(ties::need);
        facts.allocations().values().forEach(ties::allocation);
        facts.whistles().values().forEach(ties::whistle);
        return ties.book.ties(TieBook::sum);
    }

    private void activity(Activity activity) {
        OffsetDateTime start = activity.start();
        if (start == null || !frame.window().covers(start)) {
            return;
        }
        List<Part> parts = new ArrayList<>();
        known(activity.led()).forEach(link -> parts.add(new Part("LED", link)));
        known(activity.joined()).forEach(link -> parts.add(new Part("JOINED", link)));
        meet(parts, new NodeRef("Activity", activity.id()), Ground.JOINT_ACTIVITY, decayed(start));
    }

    private void need(Need need) {
        List<Part> parts = workers(need).map(link -> new Part("WORKS_ON", link)).toList();
        meet(parts, new NodeRef("Need", need.id()), Ground.SHARED_NEED, 1);
    }

    private void meet(List<Part> parts, NodeRef where, Ground ground, double weight) {
        for (int i = 0; i < parts.size(); i++) {
            for (int j = i + 1; j < parts.size(); j++) {
                Part one = parts.get(i);
                Part other = parts.get(j);
                book.enter(
                        one.link().to(),
                        other.link().to(),
                        ground,
                        TieBook.meeting(
                                one.link().to(),
                                one.tie(),
                                where,
                                other.tie(),
                                other.link().to(),
                                weight));
            }
        }
    }

    /** What was given by one for a need that the other works on. */
    private void allocation(Allocation allocation) {
        Resource resource = facts.resources().get(allocation.resource());
        Need need = facts.needs().get(allocation.need());
        if (resource == null
                || need == null
                || !allocation.counts()
                || !frame.window().covers(allocation.at())) {
            return;
        }
        for (Link provider : known(resource.providers())) {
            workers(need)
                    .forEach(worker -> book.enter(
                            provider.to(),
                            worker.to(),
                            Ground.ALLOCATION,
                            new Evidence(
                                    List.of(
                                            TieBook.organization(provider.to()),
                                            new NodeRef("Resource", resource.id()),
                                            new NodeRef("Need", need.id()),
                                            TieBook.organization(worker.to())),
                                    List.of(
                                            new TieRef("PROVIDES", provider.id()),
                                            new TieRef("ALLOCATED", allocation.id()),
                                            new TieRef("WORKS_ON", worker.id())),
                                    decayed(allocation.at()))));
        }
    }

    private void whistle(Whistle whistle) {
        Link blower = whistle.blownBy();
        if (blower == null || !organizations.contains(blower.to())) {
            return;
        }
        for (Summons summons : whistle.summonses()) {
            OffsetDateTime answered = summons.reportedAt();
            if (answered != null && frame.window().covers(answered) && organizations.contains(summons.organization())) {
                book.enter(
                        blower.to(),
                        summons.organization(),
                        Ground.SUMMONS,
                        TieBook.meeting(
                                blower.to(),
                                new TieRef("BLOWN_BY", blower.id()),
                                new NodeRef("Whistle", whistle.id()),
                                new TieRef("SUMMONS", summons.id()),
                                summons.organization(),
                                decayed(answered)));
            }
        }
    }

    private Stream<Link> workers(Need need) {
        return Caseload.workers(need, frame).filter(link -> organizations.contains(link.to()));
    }

    private List<Link> known(List<Link> links) {
        return links.stream().filter(link -> organizations.contains(link.to())).toList();
    }

    private double decayed(OffsetDateTime at) {
        double days = Duration.between(at, frame.asOf()).toHours() / 24.0;
        return Math.pow(0.5, Math.max(0, days) / HALF_LIFE_DAYS);
    }

    private record Part(String type, Link link) {

        TieRef tie() {
            return new TieRef(type, link.id());
        }
    }
}
