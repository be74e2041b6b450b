package org.commonweave.matching;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/**
 * The best plan with integer rules: branch and bound (Land and Doig 1960) over flows. Without the rules that are not decided
 * yet the best plan is at least as good in every objective, so what it leaves no room to improve is not looked into. It
 * begins with what can be done without a plan, made the best of but for the rules. When the time is over, the best plan so
 * far is answered as such.
 */
final class BranchingSolver implements Solver {

    private final FlowSolver flows = new FlowSolver();

    @Override
    public Solution solve(Problem problem, Deadline deadline) {
        long[] best = Greedy.best(problem, Deadline.NONE);
        try {
            best = flows.solve(problem, Choices.of(problem, best), deadline).orElse(best);
            Score score = Score.of(problem, best);
            Deque<Choices> open = new ArrayDeque<>();
            open.push(new Choices(problem));
            while (!open.isEmpty()) {
                deadline.check();
                Choices choices = open.pop();
                Optional<long[]> bound = flows.solve(problem, choices, deadline);
                if (bound.isEmpty() || Score.of(problem, bound.get()).compareTo(score) <= 0) {
                    continue;
                }
                if (!branch(problem, choices, bound.get(), open)) {
                    best = bound.get();
                    score = Score.of(problem, best);
                }
            }
        } catch (Deadline.Passed over) {
            return new Solution(best, false);
        }
        return new Solution(best, true);
    }

    /** Decides the first rule that the plan breaks, both ways; false when it breaks none. */
    private static boolean branch(Problem problem, Choices choices, long[] flow, Deque<Choices> open) {
        long[] given = problem.given(flow);
        for (int n = 0; n < given.length; n++) {
            if (problem.wholeNeed[n] && given[n] > 0 && problem.already[n] + given[n] < problem.wanted[n]) {
                open.push(choices.nothingFor(problem, n));
                if (problem.already[n] + problem.most[n] == problem.wanted[n]) {
                    open.push(choices.filled(n));
                }
                return true;
            }
        }
        for (int a = 0; a < flow.length; a++) {
            int lot = problem.from[a];
            if (flow[a] == 0) {
                continue;
            }
            if (problem.wholeLot[lot] && flow[a] < problem.stock[lot]) {
                open.push(choices.without(a));
                open.push(choices.whole(problem, a));
                return true;
            }
            if (flow[a] < problem.minimum[lot]) {
                open.push(choices.without(a));
                open.push(choices.atLeast(a, problem.minimum[lot]));
                return true;
            }
        }
        return false;
    }
}
