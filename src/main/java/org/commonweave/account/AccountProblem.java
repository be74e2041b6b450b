package org.commonweave.account;

import java.util.List;
import java.util.Locale;
import org.commonweave.mutation.UserError;
import org.jspecify.annotations.Nullable;

/** Something about an account that the caller can mend. */
final class AccountProblem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String field;
    private final String code;
    private final String key;
    private final transient List<Object> arguments;

    private AccountProblem(String field, String code, String key, List<Object> arguments) {
        super(key, null, false, false);
        this.field = field;
        this.code = code;
        this.key = key;
        this.arguments = arguments;
    }

    static AccountProblem of(String field, String code, String key, Object... arguments) {
        return new AccountProblem(field, code, key, List.of(arguments));
    }

    String field() {
        return field;
    }

    String code() {
        return code;
    }

    String told(@Nullable Locale locale) {
        return Wording.in(locale).say(key, arguments.toArray());
    }

    UserError userError(@Nullable Locale locale) {
        return UserError.input(field, code, told(locale));
    }
}
