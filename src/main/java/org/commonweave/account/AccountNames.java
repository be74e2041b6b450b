package org.commonweave.account;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Names to sign in with: of one form, whatever keyboard they were typed on. */
final class AccountNames {

    private static final Pattern FORM = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._@-]{1,63}");

    private AccountNames() {}

    static String normal(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT);
    }

    static boolean valid(String normal) {
        return FORM.matcher(normal).matches();
    }
}
