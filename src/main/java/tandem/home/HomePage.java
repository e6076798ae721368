package tandem.home;

import java.util.List;
import java.util.Optional;
import tandem.directory.ComingUp;
import tandem.program.CrisisLine;
import tandem.program.HelpNumber;
import tandem.program.Program;
import tandem.web.HoursInWords;
import tandem.web.Page;
import tandem.web.Texts;

/// What the first page shows.
record HomePage(Page shell, Optional<ComingUp.Soon> soon) {
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
