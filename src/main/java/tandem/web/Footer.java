package tandem.web;

import tandem.program.Program;

/// The line at the foot of every page: who runs this, and until when a person answers.
record Footer(String program, String answers) {
    static Footer of(Page page) {
        var visit = page.visit();
        var program = visit.program();
        return new Footer(
                visit.texts().of("web.program", program.name(), program.place()),
                page.copy() ? "" : answers(program, visit));
    }

    private static String answers(Program program, Visit visit) {
        var number = program.number(visit.now());
        return number.isEmpty() ? "" : HoursInWords.answers(number.get().hours(), visit);
    }
}
