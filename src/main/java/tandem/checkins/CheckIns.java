package tandem.checkins;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tandem.audit.Audit;
import tandem.keys.Box;
import tandem.keys.Keys;
import tandem.people.RelationKind;
import tandem.program.Programs;
import tandem.shared.PersonId;
import tandem.wall.Actor;
import tandem.wall.Gate;

/// Somebody's check-ins. They alone see them, and those to whom they opened one.
@Component
public class CheckIns {
    /// How far back a day may lie: a phone that was in a drawer, not a clock that is wrong.
    static final int OLDEST = 366;

    /// How long the place of a deleted one is kept.
    private static final int PLACE_KEPT = OLDEST + 30;

    private static final int READ_BY_OTHERS = 60;

    private final Gate gate;
    private final CheckInStore store;
    private final Keys keys;
    private final AudienceStore audience;
    private final Audit audit;
    private final Programs programs;
    private final Clock clock;

    CheckIns(
            Gate gate,
            CheckInStore store,
            AudienceStore audience,
            Keys keys,
            Audit audit,
            Programs programs,
            Clock clock) {
        this.gate = gate;
        this.store = store;
        this.audience = audience;
        this.keys = keys;
        this.audit = audit;
        this.programs = programs;
        this.clock = clock;
    }

    /// Keeps one; the same again, however often and by whatever way, is the same.
    ///
    /// @param usual whether those see it to whom each new one is open
    /// @return whether it is new
    public boolean keep(PersonId me, CheckIn entry, boolean usual) {
        var sealed = seal(me, entry);
        return gate.as(Actor.of(me), () -> store.insert(sealed, usual));
    }

    /// @param entry as it was kept
    record Kept(CheckIn entry, boolean fresh) {}

    /// The same from a form that lay open or a phone whose clock may be wrong. A day that cannot be is today instead,
    /// and
    /// then the id alone says whether it came before.
    ///
    /// @param oldest how many days before today its day may be
    /// @param zone in which today is
    Kept keep(PersonId me, CheckIn entry, boolean usual, int oldest, ZoneId zone) {
        var now = clock.instant();
        var today = LocalDate.ofInstant(now, zone);
        boolean fits =
                !entry.day().isBefore(today.minusDays(oldest)) && !entry.day().isAfter(today.plusDays(1));
        var mended = fits
                ? new CheckIn(entry.id(), entry.day(), notAfter(now, entry.at()), entry.said())
                : new CheckIn(entry.id(), today, now, entry.said());
        return new Kept(
                mended, gate.as(Actor.of(me), () -> (fits || !store.known(me, entry.id())) && keep(me, mended, usual)));
    }

    private static Instant notAfter(Instant now, Instant said) {
        return said.isAfter(now) || said.isBefore(now.minus(Duration.ofDays(OLDEST))) ? now : said;
    }

    /// Those of some days, both included, the oldest first.
    public List<CheckIn> of(PersonId me, LocalDate from, LocalDate to) {
        return gate.as(Actor.of(me), () -> store.of(me, from, to)).stream()
                .map(this::open)
                .toList();
    }

    /// The last day that has one; empty where there is none.
    public Optional<LocalDate> lastDay(PersonId me) {
        return gate.as(Actor.of(me), () -> store.lastDay(me));
    }

    /// Whether that day has one.
    public boolean on(PersonId me, LocalDate day) {
        return gate.as(Actor.of(me), () -> store.on(me, day));
    }

    /// Opens each new one to a mentor or a leader, for as long as they are that.
    ///
    /// @param note whether with the note
    public void openEach(PersonId me, PersonId holder, RelationKind kind, boolean note) {
        gate.run(Actor.of(me), () -> audience.stand(me, new AudienceStore.Sees(holder, kind, note)));
    }

    Optional<CheckIn> find(PersonId me, LocalDate day, UUID id) {
        return gate.as(Actor.of(me), () -> store.byId(me, day, id)).map(this::open);
    }

    /// @return whether it was theirs and there
    boolean change(PersonId me, CheckIn entry) {
        var sealed = seal(me, entry);
        return gate.as(Actor.of(me), () -> store.update(me, entry.day(), entry.id(), sealed.said()));
    }

    boolean delete(PersonId me, CheckIn entry) {
        return gate.as(Actor.of(me), () -> store.update(me, entry.day(), entry.id(), null));
    }

    /// What somebody opened to the reader.
    ///
    /// @param entry without its note, unless they opened that too
    record Opened(PersonId person, CheckIn entry) {}

    /// What others opened to a mentor or a leader in the last two months, the newest first. It is recorded that they
    /// looked.
    List<Opened> openedTo(PersonId me) {
        var from =
                LocalDate.ofInstant(clock.instant(), programs.current().zone()).minusDays(READ_BY_OTHERS);
        var shown = gate.as(Actor.of(me), () -> {
            var found = store.opened(me, from);
            found.stream()
                    .map(each -> each.entry().person())
                    .distinct()
                    .forEach(person -> audit.looked(person, "checkins.opened"));
            return found;
        });
        keys.fetch(shown.stream().map(each -> each.entry().person().value()).toList());
        return shown.stream().map(this::opened).toList();
    }

    private Opened opened(CheckInStore.Shown shown) {
        var entry = open(shown.entry());
        return new Opened(
                shown.entry().person(),
                shown.note() ? entry : entry.with(entry.said().withoutNote()));
    }

    int forgetPlaces() {
        var before = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).minusDays(PLACE_KEPT);
        return gate.as(Actor.SYSTEM, () -> store.forget(before));
    }

    int makeMonths() {
        return gate.as(Actor.SYSTEM, store::makeMonths);
    }

    private CheckInStore.Sealed seal(PersonId me, CheckIn entry) {
        return new CheckInStore.Sealed(
                me, entry.day(), entry.id(), entry.at(), keys.seal(box(me, entry.id()), SaidJson.of(entry.said())));
    }

    private CheckIn open(CheckInStore.Sealed sealed) {
        var said = SaidJson.read(keys.open(box(sealed.person(), sealed.id()), sealed.said()));
        return new CheckIn(sealed.id(), sealed.day(), sealed.at(), said);
    }

    private static Box box(PersonId person, UUID id) {
        return new Box(person.value(), "checkins.entry", "said", id);
    }
}
