package org.commonweave.deliberation;

import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import org.commonweave.text.Messages;
import org.jspecify.annotations.Nullable;

/** What became of a motion, for people to read: in a word, and in a sentence. */
record MotionFate(String word, String sentence) {

    private static final Messages.Bundle BUNDLE = Messages.Bundle.of("deliberation");

    /**
     * @param followUps those the viewer may see
     * @param meeting when the meeting on whose agenda it is starts; null when hidden
     */
    static MotionFate of(
            Motion motion,
            List<FollowUp> followUps,
            @Nullable OffsetDateTime meeting,
            OffsetDateTime asOf,
            @Nullable Object lang) {
        Messages messages = BUNDLE.in(lang);
        return new MotionFate(
                messages.say("word." + motion.state()),
                switch (motion.state()) {
                    case RAISED -> messages.say("sentence.RAISED", day(motion.raisedAt()));
                    case ON_AGENDA ->
                        meeting == null
                                ? messages.say("sentence.ON_AGENDA")
                                : messages.say("sentence.ON_AGENDA.day", day(meeting));
                    case DEFERRED -> messages.say("sentence.DEFERRED", why(messages, motion));
                    case REJECTED ->
                        messages.say("sentence.REJECTED", settled(messages, motion), why(messages, motion));
                    case WITHDRAWN ->
                        messages.say("sentence.WITHDRAWN", settled(messages, motion), why(messages, motion));
                    case ADOPTED -> adopted(messages, motion, followUps, asOf);
                    case FOLLOWED_UP, CONFIRMED ->
                        messages.say("sentence." + motion.state(), settled(messages, motion), followUps.size());
                });
    }

    private static String adopted(Messages messages, Motion motion, List<FollowUp> followUps, OffsetDateTime asOf) {
        List<FollowUp> late = followUps.stream()
                .filter(one -> one.overdue(asOf))
                .sorted(Comparator.comparing(FollowUp::dueBy))
                .toList();
        long done = followUps.stream().filter(FollowUp::done).count();
        String on = settled(messages, motion);
        if (followUps.isEmpty()) {
            return messages.say("sentence.ADOPTED.nobody", on);
        }
        return late.isEmpty()
                ? messages.say("sentence.ADOPTED", on, done, followUps.size())
                : messages.say(
                        "sentence.ADOPTED.overdue",
                        on,
                        done,
                        followUps.size(),
                        late.size(),
                        day(late.get(0).dueBy()));
    }

    private static String why(Messages messages, Motion motion) {
        return motion.reason() == null ? messages.say("reason.unknown") : motion.reason();
    }

    private static String settled(Messages messages, Motion motion) {
        return motion.settledAt() == null ? messages.say("day.unknown") : day(motion.settledAt());
    }

    private static String day(@Nullable OffsetDateTime at) {
        return at == null ? "?" : at.toLocalDate().toString();
    }
}
