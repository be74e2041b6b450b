package org.commonweave.matching;

/** What has been decided of the integer rules so far: least quantities of arcs, arcs that are shut, needs that get all. */
final class Choices {

    final long[] least;
    final boolean[] shut;
    final boolean[] full;

    Choices(Problem problem) {
        this(new long[problem.arcs()], new boolean[problem.arcs()], new boolean[problem.needs()]);
    }

    /** What a plan that keeps all rules has decided of them; what no rule is about stays open. */
    static Choices of(Problem problem, long[] flow) {
        Choices choices = new Choices(problem);
        long[] given = problem.given(flow);
        for (int n = 0; n < given.length; n++) {
            choices.full[n] = problem.wholeNeed[n] && given[n] > 0;
        }
        for (int a = 0; a < flow.length; a++) {
            int lot = problem.from[a];
            int need = problem.to[a];
            boolean ruled = problem.wholeLot[lot] || problem.minimum[lot] > 1;
            if (ruled && flow[a] == 0 || problem.wholeNeed[need] && given[need] == 0) {
                choices.shut[a] = true;
            } else if (ruled) {
                choices.least[a] = problem.wholeLot[lot] ? problem.stock[lot] : problem.minimum[lot];
            }
        }
        return choices;
    }

    private Choices(long[] least, boolean[] shut, boolean[] full) {
        this.least = least;
        this.shut = shut;
        this.full = full;
    }

    private Choices copy() {
        return new Choices(least.clone(), shut.clone(), full.clone());
    }

    Choices atLeast(int arc, long quantity) {
        Choices copy = copy();
        copy.least[arc] = quantity;
        return copy;
    }

    /** The lot goes whole over the arc, and over no other. */
    Choices whole(Problem problem, int arc) {
        Choices copy = atLeast(arc, problem.stock[problem.from[arc]]);
        for (int a = 0; a < problem.arcs(); a++) {
            copy.shut[a] |= a != arc && problem.from[a] == problem.from[arc];
        }
        return copy;
    }

    Choices without(int arc) {
        Choices copy = copy();
        copy.shut[arc] = true;
        return copy;
    }

    Choices filled(int need) {
        Choices copy = copy();
        copy.full[need] = true;
        return copy;
    }

    Choices nothingFor(Problem problem, int need) {
        Choices copy = copy();
        for (int a = 0; a < problem.arcs(); a++) {
            copy.shut[a] |= problem.to[a] == need;
        }
        return copy;
    }
}
