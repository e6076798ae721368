package tandem.channels;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import tandem.people.Person;
import tandem.shared.Language;
import tandem.shared.PersonId;
import tandem.web.Page;
import tandem.web.Texts;

/// One run: the sheets that are still to be printed, and what was.
///
/// @param left those for which there is no sheet, because there is no address any more
record RunPage(
        Page shell,
        UUID run,
        List<Sheet> sheets,
        List<PrintRun.Paper> left,
        List<PrintRun.Paper> printed,
        Map<PersonId, Person> names) {
    /// One letter as it stands on paper, in the language of whoever gets it.
    record Sheet(Person person, String address, String text) {
        Language language() {
            return person.language();
        }

        Texts texts() {
            return Texts.in(person.language());
        }

        /// Nothing of it.
        @Override
        public String toString() {
            return "Sheet";
        }
    }

    Texts texts() {
        return shell.texts();
    }

    String name(PrintRun.Paper letter) {
        var person = names.get(letter.person());
        return person == null ? texts().of("channels.somebody") : person.name();
    }

    String today(Sheet sheet) {
        return sheet.texts()
                .date(shell.visit().now().atZone(shell.visit().program().zone()).toLocalDate());
    }

    /// The number that stands below, where the program has one.
    String number() {
        return shell.visit()
                .program()
                .number(shell.visit().now())
                .map(number -> number.phone().written())
                .orElse("");
    }
}
