package org.commonweave.cli;

import java.util.concurrent.Callable;
import org.commonweave.access.Role;
import org.commonweave.account.AccountCommands;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Manages local accounts. */
@Command(
        name = "account",
        mixinStandardHelpOptions = true,
        description = {
            "Manage local accounts: add, reset, lock or list them.",
            "A password is asked for on the console, or is the first line of standard input; it is never an argument."
        },
        subcommands = {
            AccountCommand.Add.class,
            AccountCommand.Reset.class,
            AccountCommand.Lock.class,
            AccountCommand.List.class
        })
final class AccountCommand {

    /** What all of them have in common: the database, and the settings that lead there. */
    abstract static class Work implements Callable<Integer> {

        @Spec
        private CommandSpec spec = CommandSpec.create();

        @CommandLine.Unmatched
        private String[] settings = {};

        @Override
        public final Integer call() {
            String[] given = Settings.of(settings, spec);
            String password = password(spec);
            return Offline.run(given, context -> {
                on(context.getBean(AccountCommands.class), password);
                return 0;
            });
        }

        /** Asked for before the database is started. */
        String password(CommandSpec command) {
            return "";
        }

        abstract void on(AccountCommands accounts, String password);
    }

    /** Adds one. */
    @Command(name = "add", mixinStandardHelpOptions = true, description = "Add an account.")
    static final class Add extends Work {

        @Parameters(paramLabel = "NAME", description = "By which it signs in.")
        private String name = "";

        @Option(names = "--role", required = true, description = "One of ${COMPLETION-CANDIDATES}.")
        private Role role = Role.RESIDENT;

        @Option(names = "--organization", description = "uuid of the organization it acts for.")
        private @Nullable String organization;

        @Option(names = "--person", description = "uuid of its holder's Person record.")
        private @Nullable String person;

        @Mixin
        private NewPassword typed = new NewPassword();

        @Override
        String password(CommandSpec command) {
            return typed.read(command);
        }

        @Override
        void on(AccountCommands accounts, String password) {
            accounts.add(name, role, organization, person, password);
            System.out.println("The account " + name + " was added.");
        }
    }

    /** Sets a password. */
    @Command(
            name = "reset",
            mixinStandardHelpOptions = true,
            description = "Set a new password; sessions end and tokens are taken back.")
    static final class Reset extends Work {

        @Parameters(paramLabel = "NAME", description = "Whose.")
        private String name = "";

        @Mixin
        private NewPassword typed = new NewPassword();

        @Override
        String password(CommandSpec command) {
            return typed.read(command);
        }

        @Override
        void on(AccountCommands accounts, String password) {
            accounts.reset(name, password);
            System.out.println("The account " + name + " has a new password.");
        }
    }

    /** Keeps somebody out. */
    @Command(
            name = "lock",
            mixinStandardHelpOptions = true,
            description = "Keep somebody from signing in, and end their sessions.")
    static final class Lock extends Work {

        @Parameters(paramLabel = "NAME", description = "Whom.")
        private String name = "";

        @Option(names = "--undo", description = "Let them in again.")
        private boolean undo;

        @Override
        void on(AccountCommands accounts, String password) {
            accounts.lock(name, !undo);
            System.out.println("The account " + name + " is " + (undo ? "unlocked." : "locked."));
        }
    }

    /** Lists them. */
    @Command(name = "list", mixinStandardHelpOptions = true, description = "List names, roles and who is locked.")
    static final class List extends Work {

        @Override
        void on(AccountCommands accounts, String password) {
            accounts.list().forEach(System.out::println);
        }
    }
}
