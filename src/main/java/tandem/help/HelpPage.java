package tandem.help;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tandem.program.CrisisLine;
import tandem.program.HelpNumber;
import tandem.program.Way;
import tandem.web.FormPage;
import tandem.web.HoursInWords;
import tandem.web.Page;

/// What the help page shows. Offline, the browser shows a copy kept earlier: it says nothing of “now”, and it has no
/// form, since nothing could be sent.
///
/// @param beside what is the reader's own
/// @param took how long it took lately
record HelpPage(
        Page shell,
        boolean offline,
        ContactForm form,
        Map<String, String> wrong,
        Optional<Beside.Parts> beside,
        Optional<Took> took)
        implements FormPage {
    static HelpPage plain(Page shell, boolean offline, ContactForm form, Map<String, String> wrong) {
        return new HelpPage(shell, offline, form, wrong, Optional.empty(), Optional.empty());
    }

    /// How long it took lately, in a sentence; empty where nothing is known.
    String tookWords() {
        return took.map(new TookWords(texts())::sentence).orElse("");
    }

    List<HelpNumber> numbers() {
        return shell.visit().program().numbers();
    }

    List<CrisisLine> crisis() {
        return shell.visit().program().crisis();
    }

    /// Whether somebody of ours answers now, so that our numbers come first. A copy cannot know.
    boolean answers() {
        return !offline
                && numbers().stream()
                        .anyMatch(number -> number.hours().openAt(shell.visit().now()));
    }

    String open(HelpNumber number) {
        return HoursInWords.state(number.hours(), shell.visit());
    }

    String week(HelpNumber number) {
        return HoursInWords.week(number.hours(), texts());
    }

    /// “call or text”.
    String ways(CrisisLine line) {
        return said(line.ways().contains(Way.CALL), line.ways().contains(Way.TEXT));
    }

    String ways(HelpNumber number) {
        return said(number.ways().contains(Way.CALL), number.ways().contains(Way.TEXT));
    }

    private String said(boolean call, boolean text) {
        return texts().of(call && text ? "help.call-or-text" : call ? "help.call" : "help.text");
    }

    /// Where a number that is dialled leads; lines that only take texts get a text message.
    static String link(CrisisLine line) {
        return (line.ways().contains(Way.CALL) ? "tel:" : "sms:") + line.phone().dialled();
    }

    /// By when somebody who asks now is reached, as the reader says it; null where nothing is promised.
    @Nullable
    String promise() {
        var visit = shell.visit();
        return visit.program()
                .repliesBy(visit.now())
                .map(by -> Promised.inWords(by, visit))
                .orElse(null);
    }

    long daysKept() {
        return shell.visit().program().requestsKept().toDays();
    }

    /// When this copy was made, without “today”: it may be read another day.
    String made() {
        var local = shell.visit().now().atZone(shell.visit().readerZone());
        return texts().of("help.at", texts().date(local.toLocalDate()), texts().at(local.toLocalTime()));
    }
}
