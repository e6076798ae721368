package tandem.home;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import tandem.program.CrisisLine;
import tandem.program.HelpNumber;
import tandem.program.Program;
import tandem.web.HoursInWords;
import tandem.web.Page;
import tandem.web.Texts;

/// What the first page shows.
record HomePage(Page shell, Optional<Soon> soon) {
    /// @param meetings how many start in the next hours
    /// @param soonest how long until the first of them
    record Soon(int meetings, Duration soonest) {}

    Texts texts() {
        return shell.texts();
    }

    Program program() {
        return shell.visit().program();
    }

    Optional<HelpNumber> number() {
        return program().number(shell.visit().now());
    }

    /// “Now”, “until 9 pm”.
    List<String> margin(HelpNumber number) {
        return HoursInWords.margin(number.hours(), shell.visit());
    }

    /// The first crisis line of the program's list.
    Optional<CrisisLine> crisis() {
        return program().crisis().stream().findFirst();
    }
}
