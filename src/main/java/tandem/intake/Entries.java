package tandem.intake;

import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tandem.audit.Audit;
import tandem.intake.Plan.Arrived;
import tandem.keys.Box;
import tandem.keys.KeyGone;
import tandem.keys.Keys;
import tandem.program.Programs;
import tandem.shared.Ids;
import tandem.shared.Language;
import tandem.shared.PersonId;
import tandem.wall.Actor;
import tandem.wall.Gate;

/// Those who are to come: a list that coordinators keep, and nobody else reads. It makes nobody a member, and nothing
/// is
/// sent before somebody said yes. Each row has a key of its own, which goes with it.
@Component
public class Entries {
    /// How many days after leaving treatment a row stays whose consent nobody recorded.
    public static final int DAYS_AFTER = 30;

    /// The same for a row without a day.
    public static final int DAYS_WITHOUT = 60;

    private final Gate gate;
    private final EntryStore store;
    private final ConsentStore consents;
    private final HandoffStore handoffs;
    private final Prints prints;
    private final Keys keys;
    private final Audit audit;
    private final Programs programs;
    private final Clock clock;

    Entries(
            Gate gate,
            EntryStore store,
            ConsentStore consents,
            HandoffStore handoffs,
            Prints prints,
            Keys keys,
            Audit audit,
            Programs programs,
            Clock clock) {
        this.gate = gate;
        this.store = store;
        this.consents = consents;
        this.handoffs = handoffs;
        this.prints = prints;
        this.keys = keys;
        this.audit = audit;
        this.programs = programs;
        this.clock = clock;
    }

    /// What a coordinator says yes to.
    ///
    /// @param form the number of the form, so that a second tap adds nobody twice
    /// @param digest of the plan that they saw
    /// @param answers by the number of a row, what was said when it was asked
    /// @param coordinators by the name in the roster, who that is; others are the actor's
    record Yes(UUID form, String digest, Map<Integer, String> answers, Map<String, PersonId> coordinators) {
        Yes {
            answers = Map.copyOf(answers);
            coordinators = Map.copyOf(coordinators);
        }
    }

    /// How it ended.
    ///
    /// @param left rows that were asked and not answered
    record Confirmed(long added, long known, long left) {}

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), programs.current().zone());
    }

    /// Everybody who is to come, those who leave soonest first.
    public List<Entry> all(Actor actor) {
        return opened(gate.as(actor, store::all));
    }

    public Optional<Entry> visibleTo(Actor actor, UUID id) {
        return gate.as(actor, () -> store.byId(id)).flatMap(this::open);
    }

    /// What would become of the rows of a file. Nothing of them is written; where somebody who is here has such an
    /// address, that it was asked for is on their page.
    Plan plan(PersonId me, List<Line> lines, Map<Integer, String> answers) {
        var here = here(me, lines);
        return gate.as(Actor.of(me), () -> plan(lines, here, answers, opened(store.all())));
    }

    /// Writes what a coordinator has seen and said yes to.
    ///
    /// @return empty where it would be something else by now
    Optional<Confirmed> confirm(PersonId me, List<Line> lines, Yes yes) {
        var here = here(me, lines);
        return gate.as(Actor.of(me), () -> {
            store.queue();
            var standing = opened(store.all());
            if (standing.stream()
                    .anyMatch(entry ->
                            lines.stream().anyMatch(line -> id(yes, line).equals(entry.id())))) {
                return Optional.of(new Confirmed(0, 0, 0));
            }
            if (!plan(lines, here, Map.of(), standing).digest().equals(yes.digest())) {
                return Optional.empty();
            }
            return Optional.of(write(me, plan(lines, here, yes.answers(), standing), yes, standing));
        });
    }

    /// The rows of a list that ask nothing, as a coordinator would say yes to them.
    ///
    /// @param form a number of its own, so that the same list is taken once
    /// @return how many are new
    public long take(PersonId me, UUID form, String csv) {
        var read = RosterCsv.read(csv, today()).read();
        if (read == null) {
            throw new IllegalArgumentException("no roster");
        }
        var digest = plan(me, read.lines(), Map.of()).digest();
        return confirm(me, read.lines(), new Yes(form, digest, Map.of(), Map.of()))
                .map(Confirmed::added)
                .orElse(0L);
    }

    private Map<Integer, Arrived> here(PersonId me, List<Line> lines) {
        var arrived = new HashMap<Integer, Arrived>();
        var looked = new HashSet<PersonId>();
        for (var line : lines) {
            var here = prints.here(line.facts());
            arrived.put(line.number(), here.arrived());
            looked.addAll(here.people());
        }
        if (!looked.isEmpty()) {
            gate.run(Actor.of(me), () -> looked.forEach(person -> audit.looked(person, "intake.roster")));
        }
        return arrived;
    }

    private Plan plan(
            List<Line> lines, Map<Integer, Arrived> here, Map<Integer, String> answers, Collection<Entry> standing) {
        var all = new HashMap<Integer, List<Print>>();
        lines.forEach(line -> all.put(line.number(), prints.of(line.facts())));
        var came = new HashSet<>(
                store.arrivedAmong(all.values().stream().flatMap(List::stream).toList()));
        return Plan.of(
                lines,
                standing.stream()
                        .map(entry -> new Plan.Standing(entry.id(), entry.facts()))
                        .toList(),
                line -> surer(
                        here.getOrDefault(line.number(), Arrived.NO),
                        Prints.arrived(all.getOrDefault(line.number(), List.of()), came)),
                answers);
    }

    private static Arrived surer(Arrived one, Arrived other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    private Confirmed write(PersonId me, Plan plan, Yes yes, List<Entry> standing) {
        for (var row : plan.rows()) {
            switch (row.fate()) {
                case Plan.Added added -> add(me, row.line(), yes);
                case Plan.Known(var id) ->
                    standing.stream()
                            .filter(entry -> entry.id().equals(id))
                            .findFirst()
                            .ifPresent(entry -> mend(entry, row.line(), yes));
                case Plan.Twice twice -> {}
                case Plan.Came came -> {}
                case Plan.Asked asked -> {}
                case Plan.Refused refused -> {}
            }
        }
        return new Confirmed(plan.count(Plan.Added.class), plan.count(Plan.Known.class), plan.count(Plan.Asked.class));
    }

    private void add(PersonId me, Line line, Yes yes) {
        var owner =
                Optional.ofNullable(yes.coordinators().get(line.coordinator())).orElse(me);
        var id = id(yes, line);
        keys.make(id);
        store.insert(
                new EntryStore.Sealed(
                        id,
                        Optional.of(owner),
                        keys.seal(box(id, "facts"), line.facts().text()),
                        line.discharge(),
                        line.language().orElse(programs.current().languages().getFirst()),
                        until(line.discharge()),
                        Optional.empty(),
                        Optional.empty()),
                clock.instant());
    }

    /// A later roster knows better when they leave; what it does not say stays.
    private void mend(Entry entry, Line line, Yes yes) {
        var owner =
                Optional.ofNullable(yes.coordinators().get(line.coordinator())).or(entry::coordinator);
        var discharge = line.discharge().or(entry::discharge);
        save(
                entry,
                owner,
                entry.facts().filled(line.facts()),
                discharge,
                line.language().orElse(entry.language()),
                entry.invitation());
    }

    /// Changes the day, the language and who looks after them.
    void change(
            PersonId me,
            Entry entry,
            Optional<LocalDate> discharge,
            Language language,
            Optional<PersonId> coordinator) {
        gate.run(Actor.of(me), () -> save(entry, coordinator, entry.facts(), discharge, language, entry.invitation()));
    }

    /// Ties an invitation to the row: whoever comes with it is the one it was made for. The coordinator of the row
    /// looks after them then.
    void invited(PersonId me, Entry entry, UUID invitation) {
        gate.run(
                Actor.of(me),
                () -> save(
                        entry,
                        entry.coordinator().or(() -> Optional.of(me)),
                        entry.facts(),
                        entry.discharge(),
                        entry.language(),
                        Optional.of(invitation)));
    }

    private void save(
            Entry entry,
            Optional<PersonId> owner,
            Facts facts,
            Optional<LocalDate> discharge,
            Language language,
            Optional<UUID> invitation) {
        var until = entry.consent().map(Agreed::expires).orElseGet(() -> until(discharge));
        store.update(new EntryStore.Sealed(
                entry.id(),
                owner,
                keys.seal(box(entry.id(), "facts"), facts.text()),
                discharge,
                language,
                until,
                invitation,
                Optional.empty()));
    }

    /// Somebody said yes. From here on they may be invited, and told of at a meeting. The same form again changes
    /// nothing.
    public void agree(PersonId me, Entry entry, Agreed agreed) {
        gate.run(Actor.of(me), () -> {
            consents.insert(
                    agreed,
                    entry.id(),
                    keys.seal(wordsBox(entry.id(), agreed.id()), agreed.words()),
                    me,
                    clock.instant());
            store.byId(entry.id())
                    .flatMap(this::open)
                    .ifPresent(now -> save(
                            now, now.coordinator(), now.facts(), now.discharge(), now.language(), now.invitation()));
        });
    }

    /// They do not want to, or not any more: the row goes at once, with all that hangs on it.
    void remove(PersonId me, Entry entry) {
        gate.run(Actor.of(me), () -> gone(entry.id(), "refused", entry.discharge()));
        destroyKeys(List.of(entry.id()));
    }

    /// Within a unit of work; the key goes afterwards.
    void gone(UUID entry, String how, Optional<LocalDate> discharge) {
        boolean met = handoffs.heldFor(entry);
        if (store.delete(entry)) {
            store.gone(entry, how, discharge, met, clock.instant());
        }
    }

    /// How many left treatment without a meeting, and did not come in either.
    int leftUnmet(Actor actor) {
        return gate.as(actor, () -> store.leftUnmet(today()));
    }

    /// Forgets the rows whose time is over.
    ///
    /// @return how many
    int forgetOld() {
        var due = gate.as(Actor.SYSTEM, () -> {
            var ids = store.dueBefore(today());
            ids.forEach(id -> gone(id, "forgotten", store.byId(id).flatMap(EntryStore.Sealed::discharge)));
            store.forgetArrived(today());
            store.forgetGone(clock.instant().minus(Duration.ofDays(366)));
            return ids;
        });
        destroyKeys(gate.as(Actor.SYSTEM, store::keysLeft));
        return due.size();
    }

    /// Once their row is gone for good. The job writes down that it was done.
    void destroyKey(UUID entry) {
        keys.destroy(entry);
    }

    /// Harmless again: the job comes after it where this node did not.
    void destroyKeys(Collection<UUID> entries) {
        entries.forEach(keys::destroy);
        gate.run(Actor.SYSTEM, () -> store.destroyed(entries));
    }

    LocalDate until(Optional<LocalDate> discharge) {
        var least = today().plusDays(1);
        var until = discharge.map(day -> day.plusDays(DAYS_AFTER)).orElseGet(() -> today().plusDays(DAYS_WITHOUT));
        return until.isBefore(least) ? least : until;
    }

    private List<Entry> opened(List<EntryStore.Sealed> sealed) {
        keys.fetch(sealed.stream().map(EntryStore.Sealed::id).toList());
        var entries = new ArrayList<Entry>();
        sealed.forEach(each -> open(each).ifPresent(entries::add));
        return entries;
    }

    /// Empty for one whose key is gone: an older backup brought it back.
    private Optional<Entry> open(EntryStore.Sealed sealed) {
        try {
            return Optional.of(new Entry(
                    sealed.id(),
                    sealed.coordinator(),
                    facts(sealed),
                    sealed.discharge(),
                    sealed.language(),
                    sealed.until(),
                    sealed.invitation(),
                    sealed.consent()
                            .map(each -> new Agreed(
                                    each.id(), each.how(), each.given(), each.expires(), words(sealed.id(), each)))));
        } catch (KeyGone forgotten) {
            return Optional.empty();
        }
    }

    Facts facts(EntryStore.Sealed sealed) {
        return Facts.of(keys.open(box(sealed.id(), "facts"), sealed.facts()));
    }

    private String words(UUID entry, EntryStore.SealedConsent consent) {
        return keys.open(wordsBox(entry, consent.id()), consent.words());
    }

    /// The number of a row is the same for the same form.
    private UUID id(Yes yes, Line line) {
        var print = keys.fingerprint("intake.row", yes.form() + " " + line.number());
        long made = Ids.madeAt(yes.form()).toEpochMilli();
        long high = made << 16 | 0x7000L | (print[0] & 0xFL) << 8 | (print[1] & 0xFFL);
        long low = ByteBuffer.wrap(print, 8, 8).getLong() >>> 2 | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }

    private static Box box(UUID entry, String column) {
        return new Box(entry, "intake.entry", column, entry);
    }

    static Box wordsBox(UUID owner, UUID consent) {
        return new Box(owner, "intake.consent", "words", consent);
    }
}
