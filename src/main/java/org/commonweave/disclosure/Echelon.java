package org.commonweave.disclosure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Rows in reduced echelon form: each begins with a one in a column in which all others have nothing. Numbers are taken modulo
 * a prime, so that no rounding makes a zero.
 */
record Echelon(List<long[]> rows) {

    /** One less than a power of two, so that its multiples fold away. */
    private static final long PRIME = 2_147_483_647L;

    /** What the rows span, in this form. */
    static Echelon of(List<long[]> rows) {
        List<long[]> open = new ArrayList<>(rows.stream().map(long[]::clone).toList());
        int columns = rows.isEmpty() ? 0 : rows.get(0).length;
        int rank = 0;
        for (int column = 0; column < columns && rank < open.size(); column++) {
            int pivot = rank;
            while (pivot < open.size() && open.get(pivot)[column] == 0) {
                pivot++;
            }
            if (pivot == open.size()) {
                continue;
            }
            long[] row = open.get(pivot);
            open.set(pivot, open.get(rank));
            open.set(rank++, row);
            scale(row, inverse(row[column]));
            for (long[] other : open) {
                if (other != row) {
                    subtract(other, row, other[column]);
                }
            }
        }
        return new Echelon(List.copyOf(open.subList(0, rank)));
    }

    /** What is left of a row without what the others make up of it. */
    long[] reduce(long[] row) {
        long[] rest = row.clone();
        rows.forEach(known -> subtract(rest, known, rest[first(known)]));
        return rest;
    }

    /** Rows that have nothing before a column. */
    List<long[]> startingFrom(int column) {
        return rows.stream().filter(row -> first(row) >= column).toList();
    }

    static long[] tail(long[] row, int from) {
        return Arrays.copyOfRange(row, from, row.length);
    }

    static boolean empty(long[] row) {
        return Arrays.stream(row).allMatch(number -> number == 0);
    }

    /** The first column of a row that is not empty in which it has something. */
    static int first(long[] row) {
        int column = 0;
        while (row[column] == 0) {
            column++;
        }
        return column;
    }

    static void scale(long[] row, long factor) {
        for (int i = 0; i < row.length; i++) {
            row[i] = modulo(row[i] * factor);
        }
    }

    /** What is left of a product of two numbers below the prime, or of such a product and a number, without division. */
    static long modulo(long number) {
        long folded = (number & PRIME) + (number >>> 31);
        folded = (folded & PRIME) + (folded >>> 31);
        return folded == PRIME ? 0 : folded;
    }

    static void subtract(long[] from, long[] subtrahend, long factor) {
        if (factor == 0) {
            return;
        }
        long times = PRIME - factor;
        for (int i = 0; i < from.length; i++) {
            from[i] = modulo(from[i] + subtrahend[i] * times);
        }
    }

    /** By Fermat's little theorem. */
    static long inverse(long number) {
        long result = 1;
        long base = number;
        for (long exponent = PRIME - 2; exponent > 0; exponent >>= 1) {
            if ((exponent & 1) == 1) {
                result = modulo(result * base);
            }
            base = modulo(base * base);
        }
        return result;
    }
}
