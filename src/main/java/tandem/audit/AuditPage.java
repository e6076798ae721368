package tandem.audit;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tandem.people.Person;
import tandem.shared.PersonId;
import tandem.web.Page;
import tandem.web.Texts;

/// @param names of those whom the reader may see by name
/// @param act the one that was chosen; all where none was
/// @param more whether older ones follow
record AuditPage(
        Page shell,
        List<Entry> entries,
        Map<PersonId, Person> names,
        Optional<Act> act,
        boolean more,
        Chain.State chain) {
    /// Longer than this, and the linker stands still.
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    Texts texts() {
        return shell.texts();
    }

    String day(Entry entry) {
        return texts().margin(entry.at().atZone(shell.visit().readerZone()).toLocalDate());
    }

    String time(Entry entry) {
        return texts().clock(entry.at().atZone(shell.visit().readerZone()).toLocalTime());
    }

    String who(Entry entry) {
        return entry.actor().map(this::name).orElseGet(() -> texts().of("audit.by." + entry.standing()));
    }

    /// Whom it was about, unless they did it themselves.
    Optional<String> about(Entry entry) {
        return entry.subject()
                .filter(subject -> !entry.actor().equals(Optional.of(subject)))
                .map(this::name);
    }

    String did(Entry entry) {
        return texts().find("audit.act." + entry.act()).orElse(entry.act());
    }

    /// What it was about, in words where the code has some.
    String what(Entry entry) {
        return Words.ofSomebody(texts(), entry);
    }

    boolean chosen(Act each) {
        return act.equals(Optional.of(each));
    }

    String older() {
        return "/audit?" + act.map(each -> "act=" + each.code() + "&").orElse("") + "before="
                + entries.getLast().id();
    }

    String state() {
        return chain.head()
                .map(head -> texts().of(
                                "audit.chain.sealed",
                                head.sequence(),
                                texts().moment(
                                                head.at(),
                                                shell.visit().now(),
                                                shell.visit().readerZone())))
                .orElseGet(() -> texts().of("audit.chain.none"));
    }

    boolean still() {
        return chain.longest().compareTo(PATIENCE) > 0;
    }

    /// A name, or the end of an id, by which one stranger is told from another.
    private String name(PersonId person) {
        var known = names.get(person);
        var id = person.toString();
        return known != null ? known.name() : texts().of("audit.somebody", id.substring(id.length() - 6));
    }
}
