package tandem.debrief;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tandem.coverage.Cover;
import tandem.coverage.Coverage;
import tandem.keys.Box;
import tandem.keys.Keys;
import tandem.sessions.Session;
import tandem.shared.Ids;
import tandem.shared.PersonId;
import tandem.wall.Actor;
import tandem.wall.Gate;

/// Debriefs. Whoever led a session reads those of the others who did; supervisors read all.
@Component
public class Debriefs {
    /// For how long somebody is reminded of one that they did not write.
    private static final Duration REMINDED = Duration.ofDays(2);

    private static final int WEEKS = 4;
    private static final Duration NOTES_KEPT = Duration.ofDays(14);

    private final Gate gate;
    private final DebriefStore store;
    private final Coverage coverage;
    private final Keys keys;
    private final Clock clock;

    Debriefs(Gate gate, DebriefStore store, Coverage coverage, Keys keys, Clock clock) {
        this.gate = gate;
        this.store = store;
        this.coverage = coverage;
        this.keys = keys;
        this.clock = clock;
    }

    /// Sessions that somebody led in the last two days and has not debriefed.
    public List<Cover> due(PersonId leader) {
        var actor = Actor.of(leader);
        var written = gate.as(actor, () -> store.by(leader));
        return coverage.ledBy(leader, clock.instant().minus(REMINDED)).stream()
                .filter(cover -> written.stream()
                        .noneMatch(each -> each.circle().equals(cover.circle().id())
                                && each.day().equals(cover.day())))
                .toList();
    }

    /// @param answers to the four questions, in their order
    public void write(PersonId author, Session session, List<String> answers) {
        var id = Ids.next();
        var sealed = new DebriefStore.Sealed(
                id,
                session.circle(),
                session.day(),
                author,
                keys.seal(box(author, id), Debrief.joined(answers)),
                clock.instant());
        gate.run(Actor.of(author), () -> {
            store.put(sealed);
            store.forgetNotes(session.circle(), session.day(), author);
        });
    }

    /// Jots something down while a session goes on, for the debrief after it. The same form with the same words
    /// sent twice is one note; other words are another, since a form whose answer was lost may come again changed.
    ///
    /// @param form the number of the form
    public void jot(PersonId author, Session session, UUID form, String words) {
        var id = UUID.nameUUIDFromBytes((author + "\n" + form + "\n" + words).getBytes(StandardCharsets.UTF_8));
        var note = new DebriefStore.SealedNote(
                id, session.circle(), session.day(), author, keys.seal(noteBox(author, id), words), clock.instant());
        gate.run(Actor.of(author), () -> store.jot(note));
    }

    /// What they jotted down during a session and have not debriefed.
    public List<String> notes(PersonId author, Session session) {
        return jotted(author).stream()
                .filter(each ->
                        each.circle().equals(session.circle()) && each.day().equals(session.day()))
                .map(each -> keys.open(noteBox(author, each.id()), each.words()))
                .toList();
    }

    /// All that they jotted down.
    List<String> notes(PersonId author) {
        return jotted(author).stream()
                .map(each -> keys.open(noteBox(author, each.id()), each.words()))
                .toList();
    }

    /// Nobody debriefs a session that was so long ago.
    public int forgetNotes() {
        return gate.as(Actor.SYSTEM, () -> store.forgetNotes(clock.instant().minus(NOTES_KEPT)));
    }

    private List<DebriefStore.SealedNote> jotted(PersonId author) {
        return gate.as(Actor.of(author), () -> store.notes(author));
    }

    List<Debrief> of(Actor actor, Session session) {
        return opened(gate.as(actor, () -> store.of(session.circle(), session.day())));
    }

    /// Those of the last four weeks.
    List<Debrief> lately(Actor actor) {
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        return opened(gate.as(actor, () -> store.since(today.minusWeeks(WEEKS))));
    }

    List<Debrief> by(PersonId author) {
        return opened(gate.as(Actor.of(author), () -> store.by(author)));
    }

    private List<Debrief> opened(List<DebriefStore.Sealed> sealed) {
        keys.fetch(sealed.stream().map(each -> each.author().value()).toList());
        return sealed.stream()
                .map(each -> new Debrief(
                        each.circle(),
                        each.day(),
                        each.author(),
                        Debrief.split(keys.open(box(each.author(), each.id()), each.answers())),
                        each.written()))
                .toList();
    }

    private static Box noteBox(PersonId author, UUID id) {
        return new Box(author.value(), "debrief.note", "words", id);
    }

    private static Box box(PersonId author, UUID id) {
        return new Box(author.value(), "debrief.debrief", "answers", id);
    }
}
