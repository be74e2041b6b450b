package org.commonweave.collaboration;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.commonweave.calendar.WorkCalendar;
import org.commonweave.diagnosis.Frame;
import org.commonweave.diagnosis.Guards;
import org.commonweave.projection.Acquaintance;
import org.commonweave.projection.Activity;
import org.commonweave.projection.Agreement;
import org.commonweave.projection.Allocation;
import org.commonweave.projection.Category;
import org.commonweave.projection.Cohort;
import org.commonweave.projection.Link;
import org.commonweave.projection.Name;
import org.commonweave.projection.Need;
import org.commonweave.projection.Organization;
import org.commonweave.projection.Person;
import org.commonweave.projection.Place;
import org.commonweave.projection.Projection;
import org.commonweave.projection.Rating;
import org.commonweave.projection.Resource;
import org.commonweave.projection.Role;
import org.commonweave.projection.Validity;
import org.commonweave.projection.Whistle;
import org.commonweave.projection.Window;
import org.jspecify.annotations.Nullable;

/** A small scene of organizations and what ties them, for worked examples. */
public final class Scene {

    public static final OffsetDateTime NOW = OffsetDateTime.parse("2026-01-01T00:00:00+08:00");

    private final SortedMap<String, Organization> organizations = new TreeMap<>();
    private final SortedMap<String, Person> people = new TreeMap<>();
    private final SortedMap<String, Role> roles = new TreeMap<>();
    private final SortedMap<String, Acquaintance> acquaintances = new TreeMap<>();
    private final SortedMap<String, Agreement> agreements = new TreeMap<>();
    private final SortedMap<String, Activity> activities = new TreeMap<>();
    private final SortedMap<String, Need> needs = new TreeMap<>();
    private final SortedMap<String, Whistle> whistles = new TreeMap<>();
    private final SortedMap<String, Category> categories = new TreeMap<>();
    private int number;

    public static Frame frame(Guards guards) {
        return new Frame(NOW, NOW, new Window(NOW.minusYears(2), NOW), guards);
    }

    public Scene organization(String id, String bloc, String... offers) {
        List<Link> links = Stream.of(offers)
                .map(offer -> new Link("offers-" + id + "-" + offer, offer, Validity.ALWAYS))
                .toList();
        organizations.put(id, new Organization(id, Name.NONE, bloc, bloc, null, links, Validity.ALWAYS));
        return this;
    }

    public Scene organizations(String... ids) {
        Stream.of(ids).forEach(id -> organization(id, id));
        return this;
    }

    public Scene person(String id, boolean consent) {
        people.put(id, new Person(id, consent, true, null, null, null, Set.of(), Set.of(), Validity.ALWAYS));
        return this;
    }

    /** A person with a post. */
    public Scene post(String person, String organization) {
        return post(person, organization, Validity.ALWAYS);
    }

    public Scene post(String person, String organization, Validity validity) {
        if (!people.containsKey(person)) {
            person(person, true);
        }
        if (!organizations.containsKey(organization)) {
            organization(organization, organization);
        }
        String id = "role-" + person + "-" + organization;
        roles.put(id, new Role(id, person, organization, new Name("head", null, null), true, validity));
        return this;
    }

    public Scene knows(String one, String other, double trust) {
        return knows(one, other, trust, true, Validity.ALWAYS);
    }

    public Scene knows(String one, String other, double trust, boolean consent, Validity validity) {
        String id = "knows-" + one + "-" + other;
        acquaintances.put(id, new Acquaintance(id, one, other, trust, consent, NOW.minusDays(30), validity));
        return this;
    }

    public Scene agreement(String id, boolean separation, Validity validity, String... parties) {
        agreements.put(
                id,
                new Agreement(id, Name.NONE, separation ? "SEPARATION" : "MOU", separation, links(parties), validity));
        return this;
    }

    public Scene agreement(String... parties) {
        return agreement("agreement-" + number++, false, Validity.ALWAYS, parties);
    }

    /** Something one organization led and the others joined a month ago. */
    public Scene joint(String leader, String... joiners) {
        return activity("EVENT", null, List.of(leader), List.of(joiners));
    }

    public Scene proposal(String proposer, String outcome) {
        return activity("DECISION", outcome, List.of(proposer), List.of());
    }

    private Scene activity(String kind, @Nullable String outcome, List<String> led, List<String> joined) {
        String id = "activity-" + number++;
        activities.put(
                id,
                new Activity(
                        id,
                        Name.NONE,
                        kind,
                        NOW.minusDays(30),
                        null,
                        false,
                        outcome,
                        links(led.toArray(String[]::new)),
                        links(joined.toArray(String[]::new)),
                        List.of(),
                        List.of(),
                        Set.of(),
                        Set.of()));
        return this;
    }

    public Scene need(String id, Set<String> in, String... workers) {
        needs.put(
                id,
                new Need(
                        id,
                        Name.NONE,
                        "OPEN",
                        null,
                        null,
                        null,
                        null,
                        null,
                        List.of(),
                        links(workers),
                        in,
                        Set.of(),
                        Validity.ALWAYS));
        return this;
    }

    public Scene category(String id, String... broader) {
        categories.put(id, new Category(id, Name.NONE, "test", id, Set.of(broader)));
        return this;
    }

    public Scene whistle(String id, Whistle whistle) {
        whistles.put(id, whistle);
        return this;
    }

    private static List<Link> links(String... ids) {
        return Stream.of(ids)
                .map(id -> new Link("link-" + id, id, Validity.ALWAYS))
                .toList();
    }

    public Projection projection() {
        return new Projection(
                "here",
                new TreeMap<String, Place>(),
                organizations,
                people,
                roles,
                acquaintances,
                agreements,
                activities,
                needs,
                new TreeMap<String, Resource>(),
                new TreeMap<String, Allocation>(),
                whistles,
                new TreeMap<String, Rating>(),
                categories,
                new TreeMap<String, Cohort>(),
                WorkCalendar.china());
    }

    public Layers layers() {
        return Layers.of(projection(), frame(Guards.NONE));
    }

    /** Joint activities of the pairs given as "A-B". */
    public static Scene network(Map<String, String> blocs, Iterable<String> pairs) {
        Scene scene = new Scene();
        blocs.forEach(scene::organization);
        for (String pair : pairs) {
            scene.joint(pair.substring(0, pair.indexOf('-')), pair.substring(pair.indexOf('-') + 1));
        }
        return scene;
    }
}
