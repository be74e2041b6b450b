package org.commonweave.introduction;

import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.commonweave.diagnosis.Evidence;
import org.commonweave.diagnosis.Frame;
import org.commonweave.diagnosis.TieRef;
import org.commonweave.introduction.Introduction.As;
import org.commonweave.introduction.Introduction.NextStep;
import org.commonweave.introduction.Introduction.Over;
import org.commonweave.introduction.Introduction.Station;
import org.commonweave.introduction.Introduction.Step;
import org.commonweave.projection.Role;
import org.commonweave.record.NodeRef;
import org.jspecify.annotations.Nullable;

/** Turns a way over nodes into one that may be shown. */
record Shown(TrustNetwork network, Frame frame, IntroductionPaths.Options options) {

    Introduction of(Route route) {
        List<Station> stations = new ArrayList<>();
        List<Step> steps = new ArrayList<>();
        int formal = 0;
        Integer weakest = null;
        double least = Double.POSITIVE_INFINITY;
        Integer longest = null;
        for (Route.Leg leg : route.legs()) {
            Step step = step(leg);
            stations.add(station(route, leg.from(), hidden(route, leg.from())));
            if (network.trust(leg.edge()) < least) {
                least = network.trust(leg.edge());
                weakest = steps.size();
            }
            Integer days = step.lastContactDays();
            longest = days == null || (longest != null && longest > days) ? longest : days;
            formal += network.formal(leg.edge()) ? 1 : 0;
            steps.add(step);
        }
        int end = route.legs().isEmpty()
                ? route.start()
                : route.legs().get(route.legs().size() - 1).to();
        stations.add(station(route, end, hidden(route, end)));
        boolean overAsked = stations.stream().anyMatch(station -> overAsked(route, station));
        return new Introduction(
                List.copyOf(stations),
                List.copyOf(steps),
                route.reliability(),
                weakest,
                steps.isEmpty() ? 0 : (double) formal / steps.size(),
                longest,
                overAsked,
                next(steps, overAsked));
    }

    private Step step(Route.Leg leg) {
        if (network.formal(leg.edge())) {
            return new Step(Over.AGREEMENT, network.trust(leg.edge()), null);
        }
        if (network.withheld(leg.edge())) {
            return new Step(Over.WITHHELD, null, null);
        }
        OffsetDateTime contact = network.acquaintance(leg.edge()).lastContactAt();
        Integer days = contact == null ? null : Math.toIntExact(ChronoUnit.DAYS.between(contact, frame.asOf()));
        return new Step(Over.ACQUAINTANCE, network.trust(leg.edge()), days);
    }

    /** True when a step to or from the node is withheld: its post would tell whose acquaintance it is. */
    private boolean hidden(Route route, int node) {
        return route.legs().stream()
                .anyMatch(leg -> network.withheld(leg.edge()) && (leg.from() == node || leg.to() == node));
    }

    private Station station(Route route, int node, boolean hidden) {
        if (network.isOrganization(node)) {
            return new Station(As.ORGANIZATION, network.organization(node), null, null);
        }
        Role role = post(route, node);
        return hidden
                ? new Station(As.OFFICE, role.organization(), null, null)
                : new Station(As.POST, role.organization(), role.id(), role.role());
    }

    /** The post in which a person is met: in the asker's or the target's organization, or whose agreement is used. */
    private Role post(Route route, int person) {
        List<Role> roles = network.rolesOf(person);
        String asker = network.organization(route.from());
        String target = network.organization(route.to());
        int through = route.legs().stream()
                .filter(leg -> leg.from() == person)
                .mapToInt(Route.Leg::through)
                .findFirst()
                .orElse(-1);
        String used = through < 0 ? "" : network.organization(through);
        for (String organization : List.of(used, asker, target)) {
            for (Role role : roles) {
                if (role.organization().equals(organization)) {
                    return role;
                }
            }
        }
        return roles.get(0);
    }

    private boolean overAsked(Route route, Station station) {
        String key = station.post() == null ? station.organization() : station.post();
        return !station.organization().equals(network.organization(route.from()))
                && !station.organization().equals(network.organization(route.to()))
                && options.introductions().getOrDefault(key, 0) >= options.coolDown();
    }

    private NextStep next(List<Step> steps, boolean overAsked) {
        if (steps.isEmpty()) {
            return NextStep.ASK_YOUR_OWN;
        }
        if (overAsked) {
            return NextStep.ASK_SOMEONE_ELSE;
        }
        Step first = steps.get(0);
        Integer days = first.lastContactDays();
        if (first.over() == Over.AGREEMENT) {
            return NextStep.WRITE_UNDER_AGREEMENT;
        }
        return days != null && days > options.staleAfterDays() ? NextStep.RENEW_CONTACT : NextStep.ASK_POST;
    }

    /** The relationships of the way, in pieces that leave out what is withheld. */
    List<Evidence> evidence(Route route) {
        if (route.legs().isEmpty()) {
            return List.of(inBoth(route));
        }
        List<Evidence> pieces = new ArrayList<>();
        for (Route.Leg leg : route.legs()) {
            if (network.formal(leg.edge())) {
                pieces.addAll(network.agreement(leg.edge()).paths(1));
            } else if (!network.withheld(leg.edge()) && !hidden(route, leg.from()) && !hidden(route, leg.to())) {
                Role one = post(route, leg.from());
                Role other = post(route, leg.to());
                pieces.add(new Evidence(
                        List.of(
                                organization(one.organization()),
                                organization(one.organization()),
                                organization(other.organization()),
                                organization(other.organization())),
                        List.of(
                                new TieRef("HOLDS_ROLE", one.id()),
                                new TieRef(
                                        "KNOWS",
                                        network.acquaintance(leg.edge()).id()),
                                new TieRef("HOLDS_ROLE", other.id())),
                        network.trust(leg.edge())));
            }
        }
        return pieces;
    }

    /** Somebody who holds a post in the one and in the other, shown as the first of the two. */
    private Evidence inBoth(Route route) {
        Role one = post(route, route.start());
        String target = network.organization(route.to());
        Role other = network.rolesOf(route.start()).stream()
                .filter(role -> role.organization().equals(target))
                .findFirst()
                .orElseThrow();
        return new Evidence(
                List.of(organization(one.organization()), organization(one.organization()), organization(target)),
                List.of(new TieRef("HOLDS_ROLE", one.id()), new TieRef("HOLDS_ROLE", other.id())),
                1);
    }

    private static NodeRef organization(String id) {
        return new NodeRef("Organization", id);
    }

    @Nullable Introduction orNull(@Nullable Route route) {
        return route == null ? null : of(route);
    }
}
