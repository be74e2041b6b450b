package org.commonweave.volunteering;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.commonweave.diagnosis.Frame;
import org.commonweave.participation.CohortSkew;
import org.commonweave.participation.Loads;
import org.commonweave.projection.Activity;
import org.commonweave.projection.Person;
import org.commonweave.projection.Projection;
import org.commonweave.projection.Window;
import org.jspecify.annotations.Nullable;

/**
 * Whom to invite to what. Suggestions, never assignments: people are asked, may decline, and nothing remembers it against
 * them.
 */
public final class Proposals {

    private final Projection facts;
    private final Options options;
    private final Openness openness;
    private final SortedMap<String, Activity> open = new TreeMap<>();
    private final SortedMap<String, Person> people = new TreeMap<>();
    private final SortedMap<String, Integer> left = new TreeMap<>();
    private final SortedMap<String, Double> loads;
    private final SortedMap<String, Rested.Why> rested;
    private final SortedSet<String> favoured;

    private Proposals(Projection facts, Frame frame, Window upcoming, Predicate<Activity> concerned, Options options) {
        this.facts = facts;
        this.options = options;
        Window before = new Window(frame.asOf().minus(options.loadOver()), frame.asOf());
        Frame lately = new Frame(frame.asOf(), frame.knownAt(), before, frame.guards());
        this.openness = new Openness(facts, lately);
        facts.activities().forEach((id, activity) -> {
            var start = activity.start();
            if (upcoming.covers(start) && frame.asOf().isBefore(start) && concerned.test(activity)) {
                open.put(id, activity);
            }
        });
        facts.people().forEach((id, person) -> {
            if (person.volunteer().named() && person.validity().covers(frame.asOf())) {
                people.put(id, person);
            }
        });
        Predicate<Person> asked =
                person -> people.containsKey(person.id()) && person.volunteer().consentInvite();
        this.loads = Loads.ratios(facts, lately, asked);
        this.rested = Rested.of(facts, lately, asked, loads, options.restAbove());
        InvitationCap cap = new InvitationCap(options.perWeek());
        people.values().stream()
                .filter(asked)
                .forEach(person ->
                        left.put(person.id(), cap.left(person.volunteer().invitations(), frame.asOf())));
        this.favoured = MissingCohorts.of(CohortSkew.of(facts, frame).detail());
    }

    /**
     * The best proposals for activities that start in a window.
     *
     * @param frame the instant asked about, with the year over which age bands are compared
     * @param upcoming activities that start in it, after the instant asked about, are to be filled
     * @param concerned which of them the viewer may invite to
     */
    public static Plan of(
            Projection facts, Frame frame, Window upcoming, Predicate<Activity> concerned, Options options) {
        return new Proposals(facts, frame, upcoming, concerned, options).plan();
    }

    /** True when there are more pairs of people and activities than are compared at once. */
    public static boolean tooMany(int people, int activities) {
        return activities > Assignment.MAX_ACTIVITIES || (long) people * activities > Assignment.MAX_PAIRS;
    }

    private Plan plan() {
        SortedMap<String, Integer> places = new TreeMap<>();
        open.forEach((id, activity) -> {
            Integer free = openness.free(activity);
            if (free != null && free > 0) {
                places.put(id, free);
            }
        });
        SortedMap<String, Integer> slots = new TreeMap<>();
        left.forEach((id, invitations) -> {
            if (invitations > 0 && !rested.containsKey(id)) {
                slots.put(id, invitations);
            }
        });
        SortedMap<String, SortedMap<String, Suitability>> suitable = new TreeMap<>();
        slots.keySet().forEach(id -> suitable.put(id, terms(person(id), places)));
        List<String> persons = List.copyOf(slots.keySet());
        List<String> activities = List.copyOf(places.keySet());
        List<Plan.Proposal> proposals = new ArrayList<>();
        double total = 0;
        for (int[] pair : Assignment.of(suitable, slots, places)) {
            String person = persons.get(pair[0]);
            String activity = activities.get(pair[1]);
            Suitability terms = Objects.requireNonNull(
                    Objects.requireNonNull(suitable.get(person)).get(activity));
            proposals.add(new Plan.Proposal(person, activity, terms));
            total += terms.score();
        }
        return new Plan(proposals, unproposed(proposals, places, suitable), openings(proposals), favoured, total);
    }

    /** By activity, the terms of those that suit the person at all. */
    private SortedMap<String, Suitability> terms(Person person, SortedMap<String, Integer> places) {
        SortedMap<String, Suitability> terms = new TreeMap<>();
        for (String id : places.keySet()) {
            Activity activity = activity(id);
            Double time = Openness.time(person, activity);
            boolean busy = time != null && time == 0;
            if (busy || Openness.asked(person, activity)) {
                continue;
            }
            Suitability found = Suitability.of(
                    Openness.skilled(person, activity),
                    person.interests(),
                    activity.categories(),
                    time,
                    openness.km(person, activity),
                    loads.getOrDefault(person.id(), 0.0),
                    new Suitability.Favour(MissingCohorts.of(facts, person, favoured), options.lambda()));
            if (found.score() > 0) {
                terms.put(id, found);
            }
        }
        return terms;
    }

    private List<Plan.Unproposed> unproposed(
            List<Plan.Proposal> proposals,
            SortedMap<String, Integer> places,
            SortedMap<String, SortedMap<String, Suitability>> suitable) {
        List<Plan.Unproposed> others = new ArrayList<>();
        Set<String> proposed = proposals.stream().map(Plan.Proposal::person).collect(Collectors.toSet());
        for (Person person : people.values()) {
            if (!proposed.contains(person.id())) {
                boolean suits =
                        !suitable.getOrDefault(person.id(), new TreeMap<>()).isEmpty();
                others.add(new Plan.Unproposed(person.id(), why(person, places, suits)));
            }
        }
        return others;
    }

    private Plan.WhyNobody why(Person person, SortedMap<String, Integer> places, boolean suits) {
        Rested.Why rests = rested.get(person.id());
        Integer invitations = left.get(person.id());
        if (invitations == null) {
            return Plan.WhyNobody.NO_CONSENT;
        }
        if (rests != null) {
            return rests == Rested.Why.REST_DUE ? Plan.WhyNobody.REST_DUE : Plan.WhyNobody.OVER_CAPACITY;
        }
        if (invitations == 0) {
            return Plan.WhyNobody.CAP_REACHED;
        }
        return places.isEmpty()
                ? Plan.WhyNobody.NO_OPENING
                : suits ? Plan.WhyNobody.OTHERS_SUIT_BETTER : nothing(person, places);
    }

    /** How far the person came with the activity they came farthest with. */
    private Plan.WhyNobody nothing(Person person, SortedMap<String, Integer> places) {
        Plan.WhyNobody farthest = Plan.WhyNobody.NO_SKILL;
        for (String id : places.keySet()) {
            Activity activity = activity(id);
            Double time = Openness.time(person, activity);
            Plan.WhyNobody here = !Openness.skilled(person, activity)
                    ? Plan.WhyNobody.NO_SKILL
                    : time != null && time == 0
                            ? Plan.WhyNobody.NOT_FREE
                            : Openness.asked(person, activity)
                                    ? Plan.WhyNobody.INVITED_ALREADY
                                    : Plan.WhyNobody.NOTHING_SUITS;
            farthest = here.compareTo(farthest) > 0 ? here : farthest;
        }
        return farthest;
    }

    private List<Plan.Opening> openings(List<Plan.Proposal> proposals) {
        List<Plan.Opening> openings = new ArrayList<>();
        open.forEach((id, activity) -> {
            Integer free = openness.free(activity);
            int proposed = (int)
                    proposals.stream().filter(one -> one.activity().equals(id)).count();
            openings.add(new Plan.Opening(id, free, proposed, shortOf(activity, free, proposed, proposals)));
        });
        return openings;
    }

    private Plan.@Nullable WhyShort shortOf(
            Activity activity, @Nullable Integer free, int proposed, List<Plan.Proposal> proposals) {
        if (free == null) {
            return Plan.WhyShort.PLACES_UNKNOWN;
        }
        if (free <= proposed) {
            return null;
        }
        Set<String> coming = proposals.stream()
                .filter(one -> one.activity().equals(activity.id()))
                .map(Plan.Proposal::person)
                .collect(Collectors.toSet());
        List<Person> could = people.values().stream()
                .filter(person -> !coming.contains(person.id()))
                .toList();
        return Shortage.of(List.of(
                        Shortage.step(Plan.WhyShort.NO_CONSENT, person -> left.containsKey(person.id())),
                        Shortage.step(Plan.WhyShort.NO_SKILL, person -> Openness.skilled(person, activity)),
                        Shortage.step(Plan.WhyShort.ALL_RESTED, person -> !rested.containsKey(person.id())),
                        Shortage.step(Plan.WhyShort.NOBODY_FREE, person -> {
                            Double time = Openness.time(person, activity);
                            return time == null || time > 0;
                        }),
                        Shortage.step(Plan.WhyShort.ALL_INVITED, person -> !Openness.asked(person, activity)),
                        Shortage.step(Plan.WhyShort.CAP_REACHED, person -> left.getOrDefault(person.id(), 0) > 0),
                        Shortage.step(
                                Plan.WhyShort.NOTHING_SUITS,
                                person -> terms(person, new TreeMap<>(java.util.Map.of(activity.id(), 1)))
                                        .containsKey(activity.id()))))
                .find(could);
    }

    private Person person(String id) {
        return Objects.requireNonNull(people.get(id));
    }

    private Activity activity(String id) {
        return Objects.requireNonNull(open.get(id));
    }
}
