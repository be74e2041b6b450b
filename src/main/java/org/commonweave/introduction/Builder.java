package org.commonweave.introduction;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.commonweave.collaboration.Layers;
import org.commonweave.collaboration.Tie;
import org.commonweave.diagnosis.Frame;
import org.commonweave.projection.Acquaintance;
import org.commonweave.projection.Person;
import org.commonweave.projection.Role;
import org.jspecify.annotations.Nullable;

/** Numbers the nodes of a trust network and lists its edges: acquaintances first, then agreements. */
final class Builder {

    final String[] organizations;
    final String[] people;
    final Role[] roles;
    final int[] holders;
    final int[] employers;
    final Acquaintance[] acquaintances;
    final Tie[] agreements;
    final int[] ones;
    final int[] others;
    final double[] trust;

    Builder(Layers layers, Frame frame, double formalTrust) {
        organizations = layers.organizations().toArray(String[]::new);
        roles = layers.facts().roles().values().stream()
                .filter(role -> role.validity().covers(frame.asOf())
                        && layers.organizations().contains(role.organization())
                        && willing(layers.facts().people().get(role.person()), frame))
                .toArray(Role[]::new);
        people = Arrays.stream(roles).map(Role::person).distinct().sorted().toArray(String[]::new);
        Map<String, Integer> numbers = new HashMap<>();
        for (int i = 0; i < people.length; i++) {
            numbers.put(people[i], organizations.length + i);
        }
        holders = Arrays.stream(roles)
                .mapToInt(role -> number(numbers, role.person()))
                .toArray();
        employers = Arrays.stream(roles)
                .mapToInt(role -> Arrays.binarySearch(organizations, role.organization()))
                .toArray();
        acquaintances = strongest(layers, frame, numbers);
        agreements = layers.formal().values().toArray(Tie[]::new);
        ones = IntStream.concat(
                        Arrays.stream(acquaintances).mapToInt(tie -> number(numbers, tie.first())),
                        Arrays.stream(agreements)
                                .mapToInt(tie -> Arrays.binarySearch(
                                        organizations, tie.pair().first())))
                .toArray();
        others = IntStream.concat(
                        Arrays.stream(acquaintances).mapToInt(tie -> number(numbers, tie.second())),
                        Arrays.stream(agreements)
                                .mapToInt(tie -> Arrays.binarySearch(
                                        organizations, tie.pair().second())))
                .toArray();
        trust = new double[ones.length];
        for (int i = 0; i < trust.length; i++) {
            trust[i] = i < acquaintances.length ? acquaintances[i].trust() : formalTrust;
        }
    }

    private static boolean willing(@Nullable Person person, Frame frame) {
        return person != null && person.consentIntroduce() && person.validity().covers(frame.asOf());
    }

    private static int number(Map<String, Integer> numbers, String person) {
        return numbers.getOrDefault(person, -1);
    }

    /** Of several ties between the same two, one they agreed to before one they did not, and the strongest of those. */
    private static Acquaintance[] strongest(Layers layers, Frame frame, Map<String, Integer> numbers) {
        Map<List<Integer>, Acquaintance> strongest = new HashMap<>();
        for (Acquaintance tie : layers.facts().acquaintances().values()) {
            int one = number(numbers, tie.first());
            int other = number(numbers, tie.second());
            if (one >= 0 && other >= 0 && one != other && tie.validity().covers(frame.asOf())) {
                strongest.merge(List.of(Math.min(one, other), Math.max(one, other)), tie, Builder::better);
            }
        }
        return strongest.values().stream()
                .sorted((a, b) -> a.id().compareTo(b.id()))
                .toArray(Acquaintance[]::new);
    }

    private static Acquaintance better(Acquaintance kept, Acquaintance next) {
        if (kept.consentBoth() != next.consentBoth()) {
            return kept.consentBoth() ? kept : next;
        }
        return next.trust() > kept.trust() ? next : kept;
    }
}
