package tandem.setup;

import static java.util.Objects.requireNonNullElse;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tandem.program.HelpNumber;
import tandem.program.Phone;
import tandem.program.Program;
import tandem.program.Way;
import tandem.program.Wording;
import tandem.shared.Language;

/// A number of the program's own.
///
/// @param at its place in the list; the number of entries for a new one
/// @param call `yes` where the box is ticked; browsers say nothing of one that is not
record NumberForm(
        int at,
        String nameEn,
        String nameEs,
        String number,
        String call,
        String text,
        String aboutEn,
        String aboutEs,
        HoursForm hours) {
    static final int MOST = 6;
    static final int LONGEST = 80;
    static final int LONGEST_ABOUT = 200;

    NumberForm {
        nameEn = requireNonNullElse(nameEn, "").strip();
        nameEs = requireNonNullElse(nameEs, "").strip();
        number = requireNonNullElse(number, "").strip();
        call = requireNonNullElse(call, "");
        text = requireNonNullElse(text, "");
        aboutEn = requireNonNullElse(aboutEn, "").strip();
        aboutEs = requireNonNullElse(aboutEs, "").strip();
        hours = requireNonNullElse(hours, HoursForm.empty());
    }

    static NumberForm empty(int at) {
        return new NumberForm(at, "", "", "", "yes", "", "", "", HoursForm.empty());
    }

    static NumberForm of(int at, HelpNumber number) {
        return new NumberForm(
                at,
                said(number.name(), Language.EN),
                said(number.name(), Language.ES),
                number.phone().written(),
                number.ways().contains(Way.CALL) ? "yes" : "",
                number.ways().contains(Way.TEXT) ? "yes" : "",
                said(number.about(), Language.EN),
                said(number.about(), Language.ES),
                HoursForm.of(number.hours()));
    }

    Map<String, String> wrong(Program program) {
        var wrong = new LinkedHashMap<String, String>();
        if (bad(nameEn, nameEs, LONGEST)) {
            wrong.put("name", "setup.wrong.number-name");
        }
        if (!number.matches("\\+?[0-9][0-9 ().-]{1,24}")) {
            wrong.put("number", "setup.wrong.number");
        }
        if (ways().isEmpty()) {
            wrong.put("ways", "setup.wrong.ways");
        }
        if (bad(aboutEn, aboutEs, LONGEST_ABOUT)) {
            wrong.put("about", "setup.wrong.about");
        }
        if (hours.nothing() || hours.hours(program.zone()).isEmpty()) {
            wrong.put("hours", "setup.wrong.hours");
        }
        return wrong;
    }

    /// Whoever saves it has just tried it, as the page asks.
    Program in(Program before, LocalDate today) {
        var numbers = new ArrayList<>(before.numbers());
        var made = new HelpNumber(
                wording(nameEn, nameEs),
                new Phone(number),
                ways(),
                wording(aboutEn, aboutEs),
                hours.hours(before.zone()).orElseThrow(),
                today);
        if (at < numbers.size()) {
            numbers.set(at, made);
        } else {
            numbers.add(made);
        }
        return before.draft().answering(List.copyOf(numbers)).done();
    }

    private Set<Way> ways() {
        var ways = EnumSet.noneOf(Way.class);
        if (call.equals("yes")) {
            ways.add(Way.CALL);
        }
        if (text.equals("yes")) {
            ways.add(Way.TEXT);
        }
        return ways;
    }

    private static boolean bad(String one, String other, int longest) {
        return one.isEmpty() && other.isEmpty() || one.length() > longest || other.length() > longest;
    }

    private static String said(Wording wording, Language language) {
        return wording.said().getOrDefault(language, "");
    }

    private static Wording wording(String english, String spanish) {
        var said = new EnumMap<Language, String>(Language.class);
        if (!english.isEmpty()) {
            said.put(Language.EN, english);
        }
        if (!spanish.isEmpty()) {
            said.put(Language.ES, spanish);
        }
        return new Wording(said);
    }
}
