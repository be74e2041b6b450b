package org.commonweave.exchange.source;

/** Follows UTF-8 byte by byte and remembers whether a rule was ever broken. */
final class Utf8Check {

    private int expected;
    private int low = 0x80;
    private int high = 0xBF;
    private boolean broken;

    void take(byte signed) {
        int b = signed & 0xFF;
        if (expected > 0) {
            broken |= b < low || b > high;
            expected--;
            low = 0x80;
            high = 0xBF;
        } else if (b >= 0x80) {
            lead(b);
        }
    }

    boolean valid() {
        return !broken && expected == 0;
    }

    /** The ranges of RFC 3629: no overlong forms, no surrogates, nothing above U+10FFFF. */
    private void lead(int b) {
        if (b >= 0xC2 && b <= 0xDF) {
            expected = 1;
        } else if (b >= 0xE0 && b <= 0xEF) {
            expected = 2;
            low = b == 0xE0 ? 0xA0 : 0x80;
            high = b == 0xED ? 0x9F : 0xBF;
        } else if (b >= 0xF0 && b <= 0xF4) {
            expected = 3;
            low = b == 0xF0 ? 0x90 : 0x80;
            high = b == 0xF4 ? 0x8F : 0xBF;
        } else {
            broken = true;
        }
    }
}
