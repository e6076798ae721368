package tandem.web;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import tandem.program.Program;
import tandem.shared.Language;

/// The line at the foot of every page: who runs this, and until when a person answers.
record Footer(String program, String answers) {
    private static final long MINUTE = 60;

    /// What was said last in each language: it is the same for a minute, and every page says it.
    private static final Map<Language, Said> SAID = new ConcurrentHashMap<>();

    /// @param minute the number of it
    private record Said(Program program, long minute, String answers) {}

    static Footer of(Page page) {
        var visit = page.visit();
        var program = visit.program();
        return new Footer(
                visit.texts().of("web.program", program.name(), program.place()),
                page.copy() ? "" : answers(program, visit));
    }

    private static String answers(Program program, Visit visit) {
        long minute = visit.now().getEpochSecond() / MINUTE;
        var said = SAID.get(visit.language());
        if (said == null || said.minute() != minute || !said.program().equals(program)) {
            said = new Said(program, minute, asked(program, visit));
            SAID.put(visit.language(), said);
        }
        return said.answers();
    }

    private static String asked(Program program, Visit visit) {
        var number = program.number(visit.now());
        return number.isEmpty() ? "" : HoursInWords.answers(number.get().hours(), visit);
    }
}
