package tandem.operate;

import java.io.Console;
import java.util.Map;

/// The words that lock a file of keys: from the environment, or asked for without showing them. Never an argument, for
/// those stand in the list of processes.
final class Passphrases {
    private static final String VARIABLE = "TANDEM_KEYS_PASSPHRASE";

    private Passphrases() {}

    /// A new one, asked for twice.
    static String chosen() {
        return given(System.getenv()).isEmpty() ? askTwice() : given(System.getenv());
    }

    /// One that was chosen before.
    static String known() {
        return given(System.getenv()).isEmpty() ? ask("Passphrase: ") : given(System.getenv());
    }

    private static String given(Map<String, String> environment) {
        return environment.getOrDefault(VARIABLE, "");
    }

    private static String askTwice() {
        String first = ask("New passphrase, 15 characters or more: ");
        if (!first.equals(ask("Once more: "))) {
            throw new CommandFailed("The two were not the same. Nothing was saved.");
        }
        return first;
    }

    private static String ask(String question) {
        Console console = System.console();
        if (console == null || !console.isTerminal()) {
            throw new CommandFailed("There is no terminal to ask for the passphrase. Set " + VARIABLE + ".");
        }
        char[] words = console.readPassword("%s", question);
        return words == null ? "" : new String(words);
    }
}
