package org.commonweave.casework;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;

/** A case taken step by step, with a clock that goes on by itself. */
final class Steps {

    static final String BLOWER = "blower";
    static final Actor COMMITTEE = new Actor("AGENCY", BLOWER, false);
    static final Actor PLATFORM = new Actor("PLANNER", "platform", true);
    static final OffsetDateTime START = OffsetDateTime.parse("2026-03-02T09:00:00+08:00");

    private final List<CaseEvent> log = new ArrayList<>();
    private OffsetDateTime now = START;
    private Case file;

    private Steps(CaseType type, String... to) {
        Ruling.Taken opened = (Ruling.Taken) Casework.open(type, "case", COMMITTEE, List.of(to), null, now);
        log.addAll(opened.events());
        file = opened.after();
    }

    static Steps of(CaseType type, String... to) {
        return new Steps(type, to);
    }

    static Steps whistle(String... to) {
        return of(CaseType.WHISTLE, to);
    }

    static Actor department(String name) {
        return new Actor("AGENCY", name, false);
    }

    Ruling take(Actor actor, Step step) {
        now = now.plus(Duration.ofMinutes(10));
        Ruling ruling = Casework.rule(file, step, actor, now);
        if (ruling instanceof Ruling.Taken taken) {
            log.addAll(taken.events());
            file = taken.after();
        }
        return ruling;
    }

    Ruling take(Actor actor, CaseEventType type) {
        return take(actor, Step.of(type));
    }

    Steps done(Actor actor, CaseEventType type) {
        return done(actor, Step.of(type));
    }

    Steps done(Actor actor, Step step) {
        Ruling ruling = take(actor, step);
        if (!(ruling instanceof Ruling.Taken)) {
            throw new AssertionError(step + ": " + ruling);
        }
        return this;
    }

    Ruling.Refused refused(Actor actor, Step step) {
        return (Ruling.Refused) take(actor, step);
    }

    Case file() {
        return file;
    }

    List<CaseEvent> log() {
        return log;
    }

    Task task(int seq) {
        return file.tasks().get(seq - 1);
    }
}
