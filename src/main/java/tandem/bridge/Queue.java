package tandem.bridge;

import gg.jte.Content;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tandem.audit.Audit;
import tandem.channels.Channels;
import tandem.channels.OwnNumber;
import tandem.channels.Preference;
import tandem.identities.Identities;
import tandem.identities.IdentityKind;
import tandem.people.People;
import tandem.people.Person;
import tandem.reach.Quiet;
import tandem.reach.QuietBriefs;
import tandem.shared.PersonId;
import tandem.signals.Signals;
import tandem.wall.Gate;
import tandem.web.Visit;

/// One's own queue: whom to contact, and what to know for it. Everything is asked once for a whole page.
@Component
class Queue {
    static final int PAGE = 25;

    /// Somebody who went quiet is tried again after so long, whatever date was set.
    private static final Duration QUIET_AGAIN = Duration.ofDays(3);

    private final Gate gate;
    private final TouchpointStore store;
    private final Touchpoints touchpoints;
    private final Encounters encounters;
    private final Handovers handovers;
    private final Pace pace;
    private final People people;
    private final Identities identities;
    private final Channels channels;
    private final OwnNumber number;
    private final Quiet quiet;
    private final QuietBriefs briefs;
    private final Signals signals;
    private final Audit audit;
    private final Clock clock;

    Queue(
            Gate gate,
            TouchpointStore store,
            Touchpoints touchpoints,
            Encounters encounters,
            Handovers handovers,
            Pace pace,
            People people,
            Identities identities,
            Channels channels,
            OwnNumber number,
            Quiet quiet,
            QuietBriefs briefs,
            Signals signals,
            Audit audit,
            Clock clock) {
        this.gate = gate;
        this.store = store;
        this.touchpoints = touchpoints;
        this.encounters = encounters;
        this.handovers = handovers;
        this.pace = pace;
        this.people = people;
        this.identities = identities;
        this.channels = channels;
        this.number = number;
        this.quiet = quiet;
        this.briefs = briefs;
        this.signals = signals;
        this.audit = audit;
        this.clock = clock;
    }

    /// Those to contact between two days, from a place on; one more than a page where there are more.
    List<Touchpoint> between(Visit visit, LocalDate from, LocalDate to, Optional<Place> after, int most) {
        return gate.as(visit.actor(), () -> store.queue(visit.me(), from, to, after, most));
    }

    /// Those who went quiet or opened a signal, and whom nobody has contacted since: their own day comes later.
    List<Touchpoint> early(Visit visit) {
        return gate.as(visit.actor(), () -> {
            var quietNow = quiet.open(visit.me());
            var signalled = signals.open(visit.me());
            var all = new LinkedHashMap<PersonId, Kind>();
            quietNow.forEach(each -> all.put(each, Kind.QUIET));
            signalled.keySet().forEach(each -> all.putIfAbsent(each, Kind.SIGNAL));
            if (all.isEmpty()) {
                return List.of();
            }
            var lately = encounters.lately(visit.actor(), all.keySet());
            var before = clock.instant().minus(QUIET_AGAIN);
            return store.of(all.keySet()).stream()
                    .filter(each -> each.due().isAfter(touchpoints.today()))
                    .filter(each -> {
                        var last = lately.get(each.person());
                        var since = all.get(each.person()) == Kind.QUIET ? before : signalled.get(each.person());
                        return last == null || since == null || last.last().at().isBefore(since);
                    })
                    .map(each -> new Touchpoint(
                            each.id(),
                            each.person(),
                            each.owner(),
                            Objects.requireNonNull(all.get(each.person())),
                            each.due(),
                            each.way(),
                            each.began()))
                    .toList();
        });
    }

    /// A page of rows. Reading what was said last is a look that they may know of.
    ///
    /// @param open whose form stands open; the first where it is nobody's
    List<DeskRow> rows(Visit visit, List<Touchpoint> due, @Nullable PersonId open) {
        if (due.isEmpty()) {
            return List.of();
        }
        var beside = beside(visit, due.stream().map(Touchpoint::person).toList(), due, true);
        var rules = rules(visit, due);
        var shown = due.stream()
                .filter(each -> beside.known().containsKey(each.person()))
                .toList();
        boolean there = shown.stream().anyMatch(each -> Objects.equals(each.person(), open));
        return IntStream.range(0, shown.size())
                .mapToObj(number -> {
                    var each = shown.get(number);
                    boolean opened = there ? Objects.equals(each.person(), open) : number == 0;
                    var then = number + 1 < shown.size()
                            ? shown.get(number + 1).person().toString()
                            : "";
                    return beside.row(visit, number + 1, each, rules.get(each.person()), opened, then);
                })
                .toList();
    }

    /// One person on a page of their own, where there may be no next contact.
    DeskRow row(
            Visit visit,
            Person person,
            LocalDate began,
            @Nullable Touchpoint due,
            RecordForm form,
            Map<String, String> wrong) {
        var beside = beside(visit, List.of(person.id()), due == null ? List.of() : List.of(due), false);
        var today = touchpoints.today();
        var rule = pace.after(visit.actor(), person.id(), began, today).orElse(null);
        return beside.row(visit, person, began, due, rule, form, wrong);
    }

    private Map<PersonId, Due> rules(Visit visit, List<Touchpoint> due) {
        var began = due.stream().collect(Collectors.toMap(Touchpoint::person, Touchpoint::began, (one, same) -> one));
        return gate.as(visit.actor(), () -> pace.after(visit.actor(), began, touchpoints.today()));
    }

    /// @param looks whether this is where they are looked at, which is recorded
    private Beside beside(Visit visit, List<PersonId> persons, List<Touchpoint> due, boolean looks) {
        var actor = visit.actor();
        return gate.as(actor, () -> {
            var lately = encounters.lately(actor, persons);
            if (looks) {
                audit.looked(lately.keySet(), "bridge.desk");
            }
            var handed = handovers.news(visit.me());
            var known = people.visibleTo(actor, everybody(persons, lately.values(), handed.values()));
            var quietNow =
                    quiet.open(visit.me()).stream().filter(persons::contains).collect(Collectors.toSet());
            return new Beside(
                    touchpoints.today(),
                    lately,
                    known,
                    channels.of(actor, persons),
                    identities.of(actor, persons),
                    number.on(),
                    number.paths(actor, persons),
                    briefs(visit, quietNow, known),
                    signals.open(visit.me()).keySet(),
                    handed,
                    pace.says(visit.texts(), actor, due));
        });
    }

    private Map<PersonId, Content> briefs(Visit visit, Set<PersonId> open, Map<PersonId, Person> known) {
        var found = new HashMap<PersonId, Content>();
        open.forEach(each -> Optional.ofNullable(known.get(each))
                .flatMap(person -> briefs.of(visit, person))
                .ifPresent(brief -> found.put(each, brief)));
        return found;
    }

    private static Set<PersonId> everybody(
            Collection<PersonId> persons, Collection<Encounters.Lately> lately, Collection<Handovers.Handover> handed) {
        var all = new HashSet<>(persons);
        lately.forEach(each -> all.add(each.last().by()));
        handed.forEach(each -> all.add(each.giver()));
        return all;
    }

    /// What stands beside the people of one page.
    private record Beside(
            LocalDate today,
            Map<PersonId, Encounters.Lately> lately,
            Map<PersonId, Person> known,
            Map<PersonId, Preference> preferences,
            Map<PersonId, Map<IdentityKind, String>> reach,
            boolean texts,
            Map<PersonId, String> written,
            Map<PersonId, Content> quiet,
            Set<PersonId> signalled,
            Map<PersonId, Handovers.Handover> handed,
            Map<PersonId, String> said) {
        DeskRow row(Visit visit, int number, Touchpoint due, @Nullable Due rule, boolean open, String then) {
            var person = Objects.requireNonNull(known.get(due.person()));
            return row(visit, number, person, due.began(), due, rule, RecordForm.then(then), Map.of(), open);
        }

        DeskRow row(
                Visit visit,
                Person person,
                LocalDate began,
                @Nullable Touchpoint due,
                @Nullable Due rule,
                RecordForm form,
                Map<String, String> wrong) {
            return row(visit, 1, person, began, due, rule, form, wrong, true);
        }

        private DeskRow row(
                Visit visit,
                int number,
                Person person,
                LocalDate began,
                @Nullable Touchpoint due,
                @Nullable Due rule,
                RecordForm form,
                Map<String, String> wrong,
                boolean open) {
            var last = lately.get(person.id());
            return new DeskRow(
                    visit,
                    number,
                    person,
                    began,
                    today,
                    due,
                    last == null ? null : new Said(last.last(), name(last.last().by()), visit),
                    last == null ? 0 : last.missed(),
                    rule,
                    new Ways(
                            visit,
                            preferences.getOrDefault(person.id(), Preference.NONE),
                            reach.getOrDefault(person.id(), Map.of()),
                            new Ways.Through(texts, Optional.ofNullable(written.get(person.id())))),
                    news(visit, person.id(), last),
                    form,
                    wrong,
                    open);
        }

        /// Whoever has made a contact since needs no news of who handed them over.
        private DeskRow.News news(Visit visit, PersonId person, Encounters.@Nullable Lately last) {
            var over = Optional.ofNullable(handed.get(person))
                    .filter(each -> last == null || !last.last().at().isAfter(each.at()));
            return new DeskRow.News(
                    Optional.ofNullable(quiet.get(person)),
                    signalled.contains(person),
                    over.map(each -> visit.texts()
                            .of(
                                    "bridge.handed",
                                    Optional.ofNullable(name(each.giver()))
                                            .orElseGet(() -> visit.texts().of("bridge.somebody")),
                                    visit.texts()
                                            .day(
                                                    LocalDate.ofInstant(
                                                            each.at(),
                                                            visit.program().zone()),
                                                    today))),
                    over.map(Handovers.Handover::line).orElse(""),
                    said.getOrDefault(person, ""));
        }

        private @Nullable String name(PersonId person) {
            var found = known.get(person);
            return found == null ? null : found.name();
        }
    }
}
