package org.commonweave.change;

/** What texts may be. */
final class Texts {

    private Texts() {}

    /** True when nobody can see anything of it: spaces of every width, ends of lines, marks without a shape. */
    static boolean blank(String text) {
        return text.codePoints().allMatch(c -> space(c) || Character.getType(c) == Character.FORMAT);
    }

    private static boolean space(int c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }
}
