package tandem.web;

import java.security.SecureRandom;

/// A number a reader can say over the telephone, and that stands beside the same event in the log.
final class Reference {
    /// No vowels, so no words; nothing that sounds or looks like something else.
    private static final String LETTERS = "23456789CFGHJKMPQRVWX";

    private static final SecureRandom RANDOM = new SecureRandom();

    private Reference() {}

    static String next() {
        var reference = new StringBuilder(9);
        for (int at = 0; at < 8; at++) {
            reference.append(at == 4 ? "-" : "").append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
        }
        return reference.toString();
    }
}
