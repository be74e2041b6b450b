package org.commonweave.matching;

/** What has been decided of the integer rules so far: least quantities of arcs, arcs that are shut, needs that get all. */
final class Choices {

    final long[] least;
    final boolean[] shut;
    final boolean[] full;

    Choices(Problem problem) {
        this(new long[problem.arcs()], new boolean[problem.arcs()], new boolean[problem.needs()]);
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
