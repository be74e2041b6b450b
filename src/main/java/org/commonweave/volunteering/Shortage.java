package org.commonweave.volunteering;

import java.util.List;
import java.util.function.Predicate;
import org.commonweave.projection.Person;

/** Asks one thing after the other of those who could come, until nobody is left. */
record Shortage(List<Step> steps) {

    /** What must hold, and what is said when it holds of nobody that is left. */
    record Step(Plan.WhyShort otherwise, Predicate<Person> holds) {}

    static Step step(Plan.WhyShort otherwise, Predicate<Person> holds) {
        return new Step(otherwise, holds);
    }

    static Shortage of(List<Step> steps) {
        return new Shortage(steps);
    }

    Plan.WhyShort find(List<Person> could) {
        List<Person> left = could;
        for (Step step : steps) {
            left = left.stream().filter(step.holds()).toList();
            if (left.isEmpty()) {
                return step.otherwise();
            }
        }
        return Plan.WhyShort.PROPOSED_ELSEWHERE;
    }
}
