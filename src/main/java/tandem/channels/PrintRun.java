package tandem.channels;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import tandem.audit.Act;
import tandem.audit.Audit;
import tandem.identities.Identities;
import tandem.identities.IdentityKind;
import tandem.keys.Box;
import tandem.keys.Keys;
import tandem.people.Deaths;
import tandem.shared.PersonId;
import tandem.wall.Actor;
import tandem.wall.Gate;

/// Letters on paper: queued one by one, printed together, each once. A letter belongs to one run, whoever
/// asks for it and however often; printing a run again is an act of its own.
@Component
public class PrintRun {
    private final Gate gate;
    private final PaperStore store;
    private final Channels channels;
    private final Identities identities;
    private final Deaths deaths;
    private final Audit audit;
    private final Keys keys;
    private final Clock clock;

    PrintRun(
            Gate gate,
            PaperStore store,
            Channels channels,
            Identities identities,
            Deaths deaths,
            Audit audit,
            Keys keys,
            Clock clock) {
        this.gate = gate;
        this.store = store;
        this.channels = channels;
        this.identities = identities;
        this.deaths = deaths;
        this.audit = audit;
        this.keys = keys;
        this.clock = clock;
    }

    /// What became of a letter that was to be queued.
    public enum Added {
        QUEUED,
        /// The same form queued it before.
        ALREADY,
        /// They said no yes to letters, or took it back.
        NO_YES,
        NO_ADDRESS;

        /// Why nothing goes, first what they themselves have said; empty where it can go.
        public static Optional<Added> refusal(boolean yes, boolean address) {
            return yes ? address ? Optional.empty() : Optional.of(NO_ADDRESS) : Optional.of(NO_YES);
        }

        /// As texts name it.
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /// What somebody heard of a letter.
    public enum Outcome {
        ANSWERED,
        /// It came back: the address is wrong.
        RETURNED,
        SILENT;

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Optional<Outcome> read(String code) {
            return Stream.of(values()).filter(each -> each.code().equals(code)).findFirst();
        }
    }

    /// @param printed when it was; empty while it is not, or is to be printed again
    /// @param again how often it was printed again
    record Paper(
            UUID id,
            PersonId person,
            String text,
            Instant queued,
            Optional<UUID> run,
            Optional<Instant> printed,
            int again,
            Optional<Outcome> outcome) {
        /// As texts name it.
        String heard() {
            return outcome.map(Outcome::code).orElse("none");
        }

        /// Only the id.
        @Override
        public String toString() {
            return "Paper " + id;
        }
    }

    /// Queues a letter within the coordinator's open unit of work, or one of its own.
    ///
    /// @param letter the form's number, so that the same one queues it once
    /// @param text in the person's language, without a salutation and without the program's name
    /// @return `NO_YES` also where they are in somebody else's caseload
    public Added add(PersonId by, UUID letter, PersonId person, String text) {
        var actor = Actor.of(by);
        var words = keys.seal(box(person, letter), text);
        return gate.as(actor, () -> {
            if (store.known(letter)) {
                return Added.ALREADY;
            }
            var refused =
                    Optional.ofNullable(unreachable(actor, List.of(person)).get(person));
            if (refused.isEmpty()) {
                store.insert(letter, person, words, by, clock.instant());
            }
            return refused.orElse(Added.QUEUED);
        });
    }

    /// Those of these to whom no letter can go, and why: `NO_YES` or `NO_ADDRESS`.
    public Map<PersonId, Added> unreachable(Actor actor, Collection<PersonId> people) {
        return gate.as(actor, () -> {
            var yes = channels.agreed(actor, people, Channel.LETTER);
            var at = addresses(actor, people);
            var found = new HashMap<PersonId, Added>();
            people.forEach(each ->
                    Added.refusal(yes.contains(each), at.contains(each)).ifPresent(why -> found.put(each, why)));
            return found;
        });
    }

    /// Those that wait for a run, the oldest first, as far as the actor may see. One whose yes was taken
    /// back waits no more.
    List<Paper> waiting(Actor actor) {
        return open(gate.as(actor, store::waiting));
    }

    /// How many wait.
    int count(Actor actor) {
        return gate.as(actor, store::waiting).size();
    }

    /// Takes back one that waits.
    boolean takeBack(PersonId by, UUID letter) {
        return gate.as(Actor.of(by), () -> store.delete(letter));
    }

    /// Puts everything that waits and has an address into one run; the same run again takes nothing more.
    ///
    /// @return how many it holds
    int run(PersonId by, UUID run) {
        var actor = Actor.of(by);
        return gate.as(actor, () -> {
            if (store.of(run).isEmpty()) {
                store.take(run, addressed(actor, store.waiting()), clock.instant());
            }
            return store.of(run).size();
        });
    }

    /// To whom of these letters none can go, for we have no address of theirs any more.
    Set<PersonId> unaddressed(Actor actor, List<Paper> letters) {
        var at = addresses(actor, letters.stream().map(Paper::person).toList());
        return letters.stream()
                .map(Paper::person)
                .filter(each -> !at.contains(each))
                .collect(Collectors.toUnmodifiableSet());
    }

    private List<UUID> addressed(Actor actor, List<PaperStore.Sealed> letters) {
        var at =
                addresses(actor, letters.stream().map(PaperStore.Sealed::person).toList());
        return letters.stream()
                .filter(each -> at.contains(each.person()))
                .map(PaperStore.Sealed::id)
                .toList();
    }

    private Set<PersonId> addresses(Actor actor, Collection<PersonId> people) {
        return identities.having(actor, people, IdentityKind.ADDRESS);
    }

    /// The letters of a run that may still go, as far as the actor may see.
    List<Paper> of(Actor actor, UUID run) {
        var all = open(gate.as(actor, () -> store.of(run)));
        var silent = deaths.among(actor, all.stream().map(Paper::person).toList());
        return all.stream()
                .filter(each -> each.printed().isPresent() || !silent.contains(each.person()))
                .toList();
    }

    /// Runs of late, the newest first.
    List<Run> runs(Actor actor) {
        return gate.as(actor, store::runs);
    }

    /// @param left how many are to be printed, for the first time or again
    record Run(UUID id, Instant taken, int letters, int left) {}

    /// The paper is out of the printer. Once: the second time changes nothing. A letter for which there was no sheet,
    /// because the address went meanwhile, waits again.
    ///
    /// @return how many were marked now
    int printed(PersonId by, UUID run) {
        var actor = Actor.of(by);
        return gate.as(actor, () -> {
            int marked = store.print(run, addressed(actor, store.of(run)), clock.instant());
            store.release(run);
            if (marked > 0) {
                audit.record(Act.LETTERS_PRINTED, Optional.empty(), run.toString());
            }
            return marked;
        });
    }

    /// On purpose: the paper jammed.
    void again(PersonId by, UUID run) {
        gate.run(Actor.of(by), () -> {
            if (store.again(run) > 0) {
                audit.record(Act.LETTERS_PRINTED_AGAIN, Optional.empty(), run.toString());
            }
        });
    }

    boolean outcome(PersonId by, UUID letter, Outcome outcome) {
        return gate.as(Actor.of(by), () -> store.outcome(letter, outcome));
    }

    /// All letters to somebody.
    List<Paper> to(Actor actor, PersonId person) {
        return open(gate.as(actor, () -> store.to(person)));
    }

    /// What waits for somebody who died, or took their yes back, goes.
    int withdraw() {
        return gate.as(Actor.SYSTEM, store::withdraw);
    }

    private List<Paper> open(List<PaperStore.Sealed> rows) {
        keys.fetch(rows.stream().map(each -> each.person().value()).toList());
        return rows.stream()
                .map(row -> new Paper(
                        row.id(),
                        row.person(),
                        keys.open(box(row.person(), row.id()), row.text()),
                        row.queued(),
                        row.run(),
                        row.printed(),
                        row.again(),
                        row.outcome()))
                .toList();
    }

    private static Box box(PersonId person, UUID letter) {
        return new Box(person.value(), "channels.letter", "text", letter);
    }
}
