package tandem.direct;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tandem.circles.CircleId;
import tandem.circles.Fellow;
import tandem.keys.Box;
import tandem.keys.Keys;
import tandem.shared.Contacts;
import tandem.shared.PersonId;
import tandem.wall.Actor;
import tandem.wall.Gate;

/// Words between two people. A role opens them (mentor, leader, whoever looks after somebody); two of one circle open
/// them where each asked for it by themselves. Either ends them; a block takes them away for both. The database holds
/// all
/// of this too.
@Component
public class Directs {
    /// After so long words go away by themselves.
    static final int KEEP_DAYS = 90;

    /// An ask that was not answered goes away, and can be put again.
    static final int ASK_DAYS = 30;

    private static final Duration HOUR = Duration.ofHours(1);
    private static final int AN_HOUR = 30;

    private final Gate gate;
    private final DirectStore store;
    private final DirectWordStore words;
    private final Known known;
    private final Keys keys;
    private final Clock clock;

    Directs(Gate gate, DirectStore store, DirectWordStore words, Known known, Keys keys, Clock clock) {
        this.gate = gate;
        this.store = store;
        this.words = words;
        this.known = known;
        this.keys = keys;
        this.clock = clock;
    }

    /// How an ask ended.
    public enum Asked {
        /// It waits, or nobody will ever answer it: whoever asks cannot tell.
        WAITS,
        /// The other had asked too.
        OPEN,
        /// So many asks are still without an answer that there can be no more for now.
        ENOUGH
    }

    /// Somebody asked the reader.
    ///
    /// @param fellow as they are known in the circle
    record Waiting(UUID id, CircleId circle, Fellow fellow) {}

    /// Whether something waits for somebody: an ask, or words that they have not seen.
    public boolean waits(PersonId me) {
        return gate.as(Actor.of(me), store::waits);
    }

    /// Those with whom somebody writes.
    public List<Talk> of(PersonId me) {
        return gate.as(
                Actor.of(me),
                () -> store.talks().stream().map(row -> seen(row, me)).toList());
    }

    /// Those who have a role for somebody and to whom they may write: mentor, leaders, whoever looks after them.
    ///
    /// @param path where words to them begin or go on
    public record Door(TalkKind kind, String name, String path) {
        /// Nothing: the name is theirs.
        @Override
        public String toString() {
            return "Door";
        }
    }

    public List<Door> doors(PersonId me) {
        return known.doors(me);
    }

    Optional<Talk> visibleTo(PersonId me, UUID talk) {
        return gate.as(Actor.of(me), () -> store.byId(talk).map(row -> seen(row, me)));
    }

    List<Waiting> asksFor(PersonId me) {
        var actor = Actor.of(me);
        return gate.as(actor, store::waiting).stream()
                .flatMap(ask -> known.inCircle(actor, ask.circle(), ask.asker()).stream()
                        .map(fellow -> new Waiting(ask.id(), ask.circle(), fellow)))
                .toList();
    }

    /// Whom they asked in circles and who has not answered, by the names there.
    List<String> askedBy(PersonId me) {
        var actor = Actor.of(me);
        return gate.as(
                actor,
                () -> store.askedByMe().stream()
                        .filter(ask -> store.between(TalkKind.FELLOWS, ask.circle(), me, ask.asked())
                                .isEmpty())
                        .flatMap(ask -> known.inCircle(actor, ask.circle(), ask.asked()).stream())
                        .map(Fellow::name)
                        .toList());
    }

    /// The talk of these two by what lets them write, where there is one already.
    Optional<Talk> between(PersonId me, Known.Met met) {
        return gate.as(
                Actor.of(me),
                () -> store.between(met.kind(), met.circle(), me, met.other()).map(row -> seen(row, me)));
    }

    /// Opens the talk that a role allows. The same again is the same talk.
    ///
    /// @throws org.springframework.dao.DataAccessException where no role allows it
    UUID open(PersonId me, Known.Met met) {
        return gate.as(Actor.of(me), () -> {
            store.insert(
                    UUID.randomUUID(),
                    met.kind(),
                    met.circle(),
                    met.holds() ? me : met.other(),
                    met.holds() ? met.other() : me,
                    today());
            return store.between(met.kind(), met.circle(), me, met.other())
                    .orElseThrow()
                    .id();
        });
    }

    /// Asks somebody of a circle, or says yes to what they asked. It carries no words.
    public Asked ask(PersonId me, CircleId circle, PersonId other) {
        return gate.as(Actor.of(me), () -> {
            if (!store.asked(circle, other) && !store.mayAsk(circle, other)) {
                return Asked.ENOUGH;
            }
            store.ask(new DirectStore.Ask(UUID.randomUUID(), circle, me, other, today()));
            if (!store.askedBy(circle, other)) {
                return Asked.WAITS;
            }
            store.insert(UUID.randomUUID(), TalkKind.FELLOWS, circle, me, other, today());
            return Asked.OPEN;
        });
    }

    boolean asked(PersonId me, CircleId circle, PersonId other) {
        return gate.as(Actor.of(me), () -> store.asked(circle, other));
    }

    /// Says no, which nobody is told.
    void refuse(PersonId me, UUID ask) {
        gate.run(
                Actor.of(me),
                () -> store.waiting().stream()
                        .filter(each -> each.id().equals(ask))
                        .forEach(each -> store.refuse(each.circle(), me, each.asker())));
    }

    /// What they wrote to each other, the oldest first, as far as the reader may see it. Remembers how far they read.
    List<Word> read(PersonId me, Talk talk) {
        return gate.as(Actor.of(me), () -> {
            var found = words.in(talk.id());
            keys.fetch(found.stream().map(word -> word.author().value()).toList());
            found.stream()
                    .filter(word -> !word.author().equals(me))
                    .reduce((first, later) -> later)
                    .ifPresent(last -> words.seen(talk.id(), me, last.at()));
            return found.stream().map(word -> open(word, me)).toList();
        });
    }

    /// Whether they wrote so much in an hour that it is enough.
    boolean enough(PersonId me) {
        return gate.as(Actor.of(me), () -> words.countBy(me, clock.instant().minus(HOUR))) >= AN_HOUR;
    }

    /// Says something. The same form sent twice says it once.
    ///
    /// @throws org.springframework.dao.DataAccessException where they may not write to each other now
    public void say(PersonId me, Talk talk, UUID form, String text) {
        var at = clock.instant();
        var id = UUID.nameUUIDFromBytes((me + "\n" + form).getBytes(StandardCharsets.UTF_8));
        boolean held = !(talk.holds() && talk.kind().vouched()) && Contacts.typed(text);
        var sealed = new DirectWordStore.Sealed(id, talk.id(), me, keys.seal(box(me, id), text), at, held);
        gate.run(Actor.of(me), () -> words.insert(sealed));
    }

    void end(PersonId me, UUID talk) {
        gate.run(Actor.of(me), () -> store.end(talk, me, today()));
    }

    /// @return whether it was they who had ended it
    boolean takeUp(PersonId me, UUID talk) {
        return gate.as(Actor.of(me), () -> store.takeUp(talk, me));
    }

    int forgetOld() {
        return gate.as(Actor.SYSTEM, () -> {
            store.forgetAsks(today().minusDays(ASK_DAYS));
            return words.deleteBefore(clock.instant().minus(Duration.ofDays(KEEP_DAYS)));
        });
    }

    List<Word> by(PersonId me) {
        return gate.as(Actor.of(me), () -> words.by(me)).stream()
                .map(word -> open(word, me))
                .toList();
    }

    int refusalsOf(PersonId me) {
        return gate.as(Actor.of(me), store::refusals);
    }

    private Talk seen(DirectStore.Row row, PersonId me) {
        boolean holds = row.holder().equals(me);
        var other = holds ? row.member() : row.holder();
        return new Talk(
                row.id(),
                row.kind(),
                row.circle(),
                other,
                holds,
                name(me, row.circle(), other),
                row.open(),
                me.equals(row.endedBy()),
                row.news());
    }

    private @Nullable String name(PersonId me, @Nullable CircleId circle, PersonId other) {
        var actor = Actor.of(me);
        return (circle == null
                        ? known.byRole(actor, other)
                        : known.inCircle(actor, circle, other).map(Fellow::name))
                .orElse(null);
    }

    private Word open(DirectWordStore.Sealed word, PersonId me) {
        var text = keys.open(box(word.author(), word.id()), word.words());
        return new Word(word.author().equals(me), text, word.at(), word.held());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private static Box box(PersonId author, UUID word) {
        return new Box(author.value(), "direct.word", "words", word);
    }
}
