package org.commonweave.response;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.commonweave.diagnosis.Draft;
import org.commonweave.diagnosis.Evidence;
import org.commonweave.diagnosis.Frame;
import org.commonweave.diagnosis.Result;
import org.commonweave.diagnosis.Thresholds;
import org.commonweave.diagnosis.Unit;
import org.commonweave.diagnosis.Verdict;
import org.commonweave.projection.Projection;
import org.commonweave.projection.Whistle;
import org.commonweave.response.Calls.Call;
import org.commonweave.statistics.Proportions;
import org.jspecify.annotations.Nullable;

/** Which part of the summonses nobody came for, and which departments never come. */
public final class NonAnswers {

    private NonAnswers() {}

    /**
     * What is never.
     *
     * @param minSummonses from how many summonses on none answered is never
     */
    public record Settings(int minSummonses, Thresholds thresholds) {

        public static final Settings DEFAULT = new Settings(2, Thresholds.high(0.2, 0.5));
    }

    /**
     * One department.
     *
     * @param summonses that it did not return with a reason
     * @param answered that it came for
     * @param reasons why it returned others
     */
    public record Row(
            String department,
            int summonses,
            int answered,
            @Nullable Double nonAnswerShare,
            boolean never,
            List<String> reasons) {

        public Row {
            reasons = List.copyOf(reasons);
        }
    }

    /** Departments by identifier, and those that never answer. */
    public record Detail(List<Row> rows, List<String> neverAnswers, int returned) {

        public Detail {
            rows = List.copyOf(rows);
            neverAnswers = List.copyOf(neverAnswers);
        }
    }

    public static Result<Detail> of(Projection projection, Frame frame, Settings settings) {
        SortedMap<String, List<Call>> departments = new TreeMap<>();
        List<Whistle> blown = Calls.whistles(projection, frame);
        Calls.of(blown, frame)
                .forEach(call -> departments
                        .computeIfAbsent(call.summons().organization(), id -> new ArrayList<>())
                        .add(call));
        List<Row> rows = departments.entrySet().stream()
                .map(entry -> row(entry.getKey(), entry.getValue(), frame, settings))
                .toList();
        int summonses = rows.stream().mapToInt(Row::summonses).sum();
        int answered = rows.stream().mapToInt(Row::answered).sum();
        int returned = rows.stream().mapToInt(row -> row.reasons().size()).sum();
        List<String> never =
                rows.stream().filter(Row::never).map(Row::department).toList();
        List<Evidence> evidence = departments.values().stream()
                .flatMap(List::stream)
                .filter(call -> !call.returned() && !answered(call, frame))
                .map(call -> call.evidence(1))
                .toList();
        Draft draft = Draft.of("nonAnswers", Unit.SHARE, frame)
                .value(Proportions.share(summonses - answered, summonses))
                .n(summonses)
                .interval(Proportions.wilson(summonses - answered, summonses))
                .param("minSummonses", settings.minSummonses())
                .verdict(settings.thresholds(), blown.size() >= frame.guards().minWhistles());
        if (!never.isEmpty() && blown.size() >= frame.guards().minWhistles()) {
            draft.verdict(Verdict.CONCERN);
        }
        return draft.evidence(evidence)
                .caveat("response.checkReturnsFirst", returned)
                .caveat("response.stillRunning")
                .detail(new Detail(rows, never, returned));
    }

    /** With the product's settings. */
    public static Result<Detail> of(Projection projection, Frame frame) {
        return of(projection, frame, Settings.DEFAULT);
    }

    private static Row row(String department, List<Call> calls, Frame frame, Settings settings) {
        List<String> reasons = calls.stream()
                .map(call -> call.summons().returnedReason())
                .flatMap(Stream::ofNullable)
                .toList();
        List<Call> meant = calls.stream().filter(call -> !call.returned()).toList();
        int answered =
                (int) meant.stream().filter(call -> answered(call, frame)).count();
        boolean never = answered == 0 && meant.size() >= settings.minSummonses();
        Double share = Proportions.share(meant.size() - answered, meant.size());
        return new Row(department, meant.size(), answered, share, never, reasons);
    }

    private static boolean answered(Call call, Frame frame) {
        return Calls.by(frame, call.summons().reportedAt()) != null;
    }
}
