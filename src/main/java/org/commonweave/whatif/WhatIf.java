package org.commonweave.whatif;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.commonweave.diagnosis.Frame;
import org.commonweave.projection.Agreement;
import org.commonweave.projection.Blocs;
import org.commonweave.projection.Link;
import org.commonweave.projection.Name;
import org.commonweave.projection.Need;
import org.commonweave.projection.Organization;
import org.commonweave.projection.Projection;
import org.commonweave.projection.Resource;
import org.commonweave.projection.Role;
import org.commonweave.projection.Validity;
import org.commonweave.refusal.Refusal;

/** Lays changes over facts. Every change takes effect at the instant that is looked at. */
public final class WhatIf {

    private WhatIf() {}

    /** The facts with the changes made, in order; each refers to what is there before it. */
    public static Projection of(Projection facts, Frame frame, List<Change> changes) {
        Projection supposed = facts;
        int number = 0;
        for (Change change : changes) {
            number++;
            supposed = one(supposed, frame, change, "supposed-" + number);
        }
        return supposed;
    }

    private static Projection one(Projection facts, Frame frame, Change change, String id) {
        // Java 17 has no patterns in switch.
        if (change instanceof Change.SignAgreement sign) {
            return sign(facts, frame, sign, id);
        }
        if (change instanceof Change.OpenResource open) {
            return open(facts, frame, open);
        }
        if (change instanceof Change.LeavePost leave) {
            return leave(facts, frame, leave);
        }
        return join(facts, frame, (Change.JoinOrganization) change, id);
    }

    private static Projection sign(Projection facts, Frame frame, Change.SignAgreement sign, String id) {
        sign.parties().forEach(party -> there(facts.organizations(), party, "organization"));
        Validity from = new Validity(frame.asOf(), null);
        List<Link> parties = sign.parties().stream()
                .sorted()
                .map(party -> new Link(id + "-" + party, party, from))
                .toList();
        boolean separation = sign.kind().equals("SEPARATION");
        return with(facts, new Agreement(id, Name.NONE, sign.kind(), separation, parties, from));
    }

    private static Projection open(Projection facts, Frame frame, Change.OpenResource open) {
        Resource now = there(facts.resources(), open.resource(), "resource");
        Double capacity = open.capacity() == null ? now.capacity() : open.capacity();
        OffsetDateTime confirmed = open.capacity() == null ? now.capacityAsOf() : frame.asOf();
        String hours = open.openingHours() == null ? now.openingHours() : open.openingHours();
        return with(
                facts,
                new Resource(
                        now.id(),
                        now.name(),
                        now.resourceClass(),
                        now.kind(),
                        capacity,
                        now.unit(),
                        confirmed,
                        hours,
                        now.restrictions(),
                        now.reserve(),
                        now.expiresAt(),
                        now.maxDistanceKm(),
                        now.providers(),
                        now.providingPeople(),
                        now.categories(),
                        now.locations(),
                        now.validity(),
                        now.handling()));
    }

    private static Projection leave(Projection facts, Frame frame, Change.LeavePost leave) {
        Role now = there(facts.roles(), leave.role(), "post");
        Validity ended = new Validity(now.validity().from(), frame.asOf());
        return with(facts, new Role(now.id(), now.person(), now.organization(), now.role(), now.leads(), ended));
    }

    private static Projection join(Projection facts, Frame frame, Change.JoinOrganization join, String id) {
        Validity from = new Validity(frame.asOf(), null);
        List<Link> offers = join.offers().stream()
                .map(category -> new Link(
                        id + "-" + category,
                        there(facts.categories(), category, "category").id(),
                        from))
                .toList();
        Organization joined =
                new Organization(id, Name.NONE, join.kind(), Blocs.usual(join.kind()), null, offers, from);
        Projection with = with(facts, joined);
        for (String need : join.needs()) {
            Need now = there(with.needs(), need, "need");
            List<Link> workers = new ArrayList<>(now.workers());
            workers.add(new Link(id + "-" + need, id, from));
            with = with(with, workedOn(now, workers));
        }
        return with;
    }

    private static Need workedOn(Need now, List<Link> workers) {
        return new Need(
                now.id(),
                now.name(),
                now.status(),
                now.quantity(),
                now.unit(),
                now.priority(),
                now.dueBy(),
                now.beneficiaryCohort(),
                now.holders(),
                workers,
                now.categories(),
                now.locations(),
                now.validity(),
                now.openingHours(),
                now.receiving());
    }

    private static Projection with(Projection f, Organization changed) {
        return with(
                f, put(f.organizations(), changed.id(), changed), f.roles(), f.agreements(), f.needs(), f.resources());
    }

    private static Projection with(Projection f, Role changed) {
        return with(
                f, f.organizations(), put(f.roles(), changed.id(), changed), f.agreements(), f.needs(), f.resources());
    }

    private static Projection with(Projection f, Agreement changed) {
        return with(
                f, f.organizations(), f.roles(), put(f.agreements(), changed.id(), changed), f.needs(), f.resources());
    }

    private static Projection with(Projection f, Need changed) {
        return with(
                f, f.organizations(), f.roles(), f.agreements(), put(f.needs(), changed.id(), changed), f.resources());
    }

    private static Projection with(Projection f, Resource changed) {
        return with(
                f, f.organizations(), f.roles(), f.agreements(), f.needs(), put(f.resources(), changed.id(), changed));
    }

    private static Projection with(
            Projection facts,
            SortedMap<String, Organization> organizations,
            SortedMap<String, Role> roles,
            SortedMap<String, Agreement> agreements,
            SortedMap<String, Need> needs,
            SortedMap<String, Resource> resources) {
        return new Projection(
                facts.scope(),
                facts.places(),
                organizations,
                facts.people(),
                roles,
                facts.acquaintances(),
                agreements,
                facts.activities(),
                needs,
                resources,
                facts.allocations(),
                facts.whistles(),
                facts.ratings(),
                facts.categories(),
                facts.cohorts(),
                facts.calendar());
    }

    private static <T> SortedMap<String, T> put(SortedMap<String, T> facts, String id, T changed) {
        SortedMap<String, T> all = new TreeMap<>(facts);
        all.put(id, changed);
        return all;
    }

    private static <T> T there(Map<String, T> facts, String id, String what) {
        T found = facts.get(id);
        if (found == null) {
            throw new Refusal.NotFound(List.of("changes"), "There is no such " + what + " in this place: " + id + ".");
        }
        return found;
    }
}
