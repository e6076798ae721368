package tandem.home;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tandem.directory.ComingUp;
import tandem.program.CrisisLine;
import tandem.program.HelpNumber;
import tandem.program.Phone;
import tandem.program.Program;
import tandem.program.Wording;
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

    /// A number to call.
    ///
    /// @param margin “Now”, “until 9 pm”
    record Line(List<String> margin, String name, Phone phone, String about) {}

    /// The program's own number and the first crisis line. Who answers now stands first.
    List<Line> lines() {
        var ours = program().number(shell.visit().now());
        var crisis = program().crisis().stream().findFirst().map(this::line);
        boolean open = ours.filter(number -> number.hours().openAt(shell.visit().now()))
                .isPresent();
        var own = ours.map(this::line);
        return Stream.of(open ? own : crisis, open ? crisis : own)
                .flatMap(Optional::stream)
                .toList();
    }

    private Line line(HelpNumber number) {
        var margin = HoursInWords.margin(number.hours(), shell.visit());
        return new Line(margin, said(number.name()), number.phone(), said(number.about()));
    }

    private Line line(CrisisLine crisis) {
        var margin = List.of(texts().of("web.now-margin"), texts().of("web.day-and-night"));
        return new Line(margin, said(crisis.name()), crisis.phone(), said(crisis.about()));
    }

    private String said(Wording words) {
        return words.in(texts().language());
    }
}
