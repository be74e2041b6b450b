package org.commonweave.summoning;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.commonweave.statistics.Median;
import org.jspecify.annotations.Nullable;

/**
 * How an organization answered what it was summoned for.
 *
 * @param summonses how many, of any kind
 * @param returned how many of them it sent back
 * @param signed how many of the rest it signed for
 * @param came how many of the rest it came for
 * @param resolved how many of the rest it says are resolved
 * @param medianHours until it came, of those it came for
 * @param ofTheKind how many were about issues of the kind, and how many of those it sent back
 * @param reasons why it sent them back, with how often
 */
public record PastAnswers(
        int summonses,
        int returned,
        int signed,
        int came,
        int resolved,
        @Nullable Double medianHours,
        OfTheKind ofTheKind,
        SortedMap<String, Integer> reasons) {

    public PastAnswers {
        reasons = Collections.unmodifiableSortedMap(new TreeMap<>(reasons));
    }

    /** Those about issues of the kind. */
    public record OfTheKind(int summonses, int returned) {}

    static PastAnswers of(List<Call> calls) {
        List<Call> kept = calls.stream().filter(call -> !call.returned()).toList();
        List<Call> kind = calls.stream().filter(call -> call.kinship() > 0).toList();
        return new PastAnswers(
                calls.size(),
                calls.size() - kept.size(),
                count(kept, Call::signed),
                count(kept, Call::came),
                count(kept, Call::resolved),
                Median.of(kept.stream()
                        .map(Call::hours)
                        .filter(Objects::nonNull)
                        .map(Objects::requireNonNull)
                        .toList()),
                new OfTheKind(kind.size(), count(kind, Call::returned)),
                reasons(calls));
    }

    private static int count(List<Call> calls, java.util.function.Predicate<Call> which) {
        return (int) calls.stream().filter(which).count();
    }

    private static SortedMap<String, Integer> reasons(List<Call> calls) {
        Map<String, Integer> counted = calls.stream()
                .filter(Call::returned)
                .collect(Collectors.toMap(
                        call -> String.valueOf(call.summons().returnedReason()), call -> 1, Integer::sum));
        return new TreeMap<>(counted);
    }

    /** The share it came for, where few are known nearer to a half; less, the more of the kind it sent back. */
    public double part() {
        double share = (came + 1.0) / (summonses - returned + 2.0);
        double sentBack = ofTheKind.summonses() == 0 ? 0 : (double) ofTheKind.returned() / ofTheKind.summonses();
        return share * (1 - sentBack);
    }
}
