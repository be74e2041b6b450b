package org.commonweave.cli;

import java.util.Arrays;
import java.util.regex.Pattern;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** Tells settings of the service from options that were mistyped, which must not be passed over. */
final class Settings {

    private static final Pattern SETTING = Pattern.compile("--[a-z][\\w-]*(\\.[\\w\\[\\]-]+)+=.*", Pattern.DOTALL);

    private Settings() {}

    static String[] of(String[] unmatched, CommandSpec spec) {
        Arrays.stream(unmatched)
                .filter(argument -> !SETTING.matcher(argument).matches())
                .findFirst()
                .ifPresent(argument -> {
                    throw new ParameterException(
                            spec.commandLine(),
                            "Unknown option or argument '" + argument
                                    + "'. Settings are written as --name.of.setting=value.");
                });
        return unmatched;
    }
}
