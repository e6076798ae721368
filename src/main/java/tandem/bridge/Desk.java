package tandem.bridge;

import java.text.Collator;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tandem.audit.Audit;
import tandem.help.TimeToHuman;
import tandem.people.People;
import tandem.people.Person;
import tandem.shared.PersonId;
import tandem.wall.Gate;
import tandem.wall.Role;
import tandem.web.Html;
import tandem.web.Page;
import tandem.web.Tab;
import tandem.web.Visit;
import tandem.web.Waiting;

/// Puts the desk's own pages together.
@Component
class Desk {
    private static final int COMING_DAYS = 6;
    private static final int COMING = 5;
    private static final int MISSING = 200;

    private final Queue queue;
    private final QueueStore numbers;
    private final Touchpoints touchpoints;
    private final Headcount headcount;
    private final DeskRequests requests;
    private final Several several;
    private final PersonPages persons;
    private final Encounters encounters;
    private final People people;
    private final TimeToHuman human;
    private final Audit audit;
    private final Gate gate;
    private final List<Waiting> waiting;

    Desk(
            Queue queue,
            QueueStore numbers,
            Touchpoints touchpoints,
            Headcount headcount,
            DeskRequests requests,
            Several several,
            PersonPages persons,
            Encounters encounters,
            People people,
            TimeToHuman human,
            Audit audit,
            Gate gate,
            List<Waiting> waiting) {
        this.queue = queue;
        this.numbers = numbers;
        this.touchpoints = touchpoints;
        this.headcount = headcount;
        this.requests = requests;
        this.several = several;
        this.persons = persons;
        this.encounters = encounters;
        this.people = people;
        this.human = human;
        this.audit = audit;
        this.gate = gate;
        this.waiting = waiting;
    }

    /// What of the desk is asked for.
    ///
    /// @param open whose form stands open
    ///
    /// @param left those to whom no letter went in what was just said
    record Asked(
            View view, Optional<Place> after, @Nullable PersonId open, Optional<String> said, List<PersonId> left) {}

    /// The part that a reader sees first.
    static View first(Visit visit) {
        return queues(visit) ? View.MINE : View.TEAM;
    }

    static boolean queues(Visit visit) {
        return visit.reader().is(Role.COORDINATOR) || visit.reader().is(Role.MENTOR);
    }

    /// Whether the reader sees to it that nobody is dropped.
    static boolean carer(Visit visit) {
        return visit.reader().is(Role.COORDINATOR) || visit.reader().is(Role.SUPERVISOR);
    }

    static Tab tab(Visit visit) {
        return visit.reader().staff() ? Tab.DESK : Tab.TODAY;
    }

    Html page(Visit visit, Asked asked) {
        return page(visit, asked, BulkForm.empty(), Map.of());
    }

    /// The same page with what is to be mended.
    Html mend(Visit visit, BulkForm form, Map<String, String> wrong) {
        return page(visit, new Asked(first(visit), Optional.empty(), null, Optional.empty(), List.of()), form, wrong);
    }

    Html mend(Visit visit, Map<String, String> wrong) {
        return mend(visit, BulkForm.empty(), wrong);
    }

    Html mend(Visit visit, PersonId person, BulkForm form, Map<String, String> wrong) {
        var page = persons.page(visit, person, RecordForm.empty(), Map.of(), form, wrong);
        return Html.of("bridge/person.jte", page.shell(), page);
    }

    /// All of it in one unit of work: the page asks much, and each further one costs as much as a question.
    private Html page(Visit visit, Asked asked, BulkForm form, Map<String, String> wrong) {
        return gate.as(visit.actor(), () -> put(visit, asked, form, wrong));
    }

    private Html put(Visit visit, Asked asked, BulkForm form, Map<String, String> wrong) {
        var today = touchpoints.today();
        var view = asked.view();
        var shell = Page.personal(visit, tab(visit), visit.texts().of("bridge.desk.title"));
        var early = queues(visit) && asked.after().isEmpty() ? queue.early(visit) : List.<Touchpoint>of();
        var due = view == View.MINE && queues(visit)
                ? queue.between(visit, LocalDate.EPOCH, today, asked.after(), Queue.PAGE + 1)
                : List.<Touchpoint>of();
        var week = queues(visit) && (view == View.MINE || view == View.WEEK)
                ? queue.between(
                        visit,
                        today.plusDays(1),
                        today.plusDays(COMING_DAYS),
                        view == View.WEEK ? asked.after() : Optional.empty(),
                        view == View.WEEK ? Queue.PAGE + 1 : COMING)
                : List.<Touchpoint>of();
        var team = team(visit, view, asked.after());
        var page = new DeskPage(
                shell,
                view,
                counts(today, early.size()),
                carer(visit) ? headcount.of(visit.actor()) : null,
                view == View.MINE
                        ? queue.rows(
                                visit,
                                Stream.concat(early.stream(), firsts(due)).toList(),
                                asked.open())
                        : List.of(),
                coming(visit, firsts(week).toList()),
                Optional.ofNullable(more(view, due))
                        .or(() -> Optional.ofNullable(view == View.WEEK ? more(view, week) : null))
                        .or(() -> Optional.ofNullable(team.more()))
                        .orElse(null),
                team.team(),
                waits(visit),
                carer(visit) ? requests.of(visit) : List.of(),
                visit.reader().is(Role.COORDINATOR) ? several.colleagues(visit.me()) : List.of(),
                form,
                wrong,
                asked.said(),
                several.letterless(visit, asked.left()),
                carer(visit) ? human.words(visit.texts()) : Optional.empty());
        return Html.of("bridge/desk.jte", shell, page);
    }

    /// Those in which a person waits first.
    private List<Waiting.Wait> waits(Visit visit) {
        return waiting.stream()
                .flatMap(each -> each.of(visit).stream())
                .sorted(Comparator.comparing(Waiting.Wait::person).reversed())
                .toList();
    }

    private QueueStore.Counts counts(LocalDate today, int early) {
        var counts = numbers.counts(today);
        return new QueueStore.Counts(counts.mine() + early, counts.week(), counts.team());
    }

    private static Stream<Touchpoint> firsts(List<Touchpoint> some) {
        return some.stream().limit(Queue.PAGE);
    }

    private static @Nullable String more(View view, List<Touchpoint> some) {
        return some.size() > Queue.PAGE
                ? "/desk?view=" + view.code() + "&after=" + Place.of(some.get(Queue.PAGE - 1))
                : null;
    }

    /// Names and days, nothing of what was said.
    private List<DeskRow> coming(Visit visit, List<Touchpoint> some) {
        var known = people.visibleTo(
                visit.actor(), some.stream().map(Touchpoint::person).toList());
        return some.stream()
                .flatMap(each -> Optional.ofNullable(known.get(each.person())).stream()
                        .map(person -> DeskRow.plain(visit, person, each, touchpoints.today())))
                .toList();
    }

    private record Teams(DeskPage.Team team, @Nullable String more) {}

    private Teams team(Visit visit, View view, Optional<Place> after) {
        if (!carer(visit) || view == View.MINE || view == View.WEEK) {
            return new Teams(DeskPage.Team.NONE, null);
        }
        boolean supervises = visit.reader().is(Role.SUPERVISOR);
        if (view == View.UNOWNED) {
            var missing =
                    supervises ? missing(visit).stream().filter(Lost::unowned).toList() : List.<Lost>of();
            return new Teams(
                    new DeskPage.Team(
                            List.of(),
                            List.of(),
                            missing.stream()
                                    .map(each -> new DeskPage.Other(each.name(), "", since(visit, each.began())))
                                    .toList()),
                    null);
        }
        return all(visit, supervises, after);
    }

    /// A supervisor reads names and days of everybody's queue, and each of them can see that.
    private Teams all(Visit visit, boolean supervises, Optional<Place> after) {
        var today = touchpoints.today();
        var loads = numbers.loads(today);
        var others = supervises ? numbers.team(today, after, Queue.PAGE + 1) : List.<QueueStore.Other>of();
        var shown = others.stream().limit(Queue.PAGE).toList();
        var all = new HashSet<PersonId>();
        loads.forEach(each -> all.add(each.owner()));
        shown.forEach(each -> {
            all.add(each.person());
            all.add(each.owner());
        });
        var known = known(visit, shown.stream().map(QueueStore.Other::person).toList(), all);
        var team = new DeskPage.Team(
                loads.stream()
                        .map(each -> new DeskPage.Load(
                                name(visit, known, each.owner()), each.due(), age(visit, each.oldest())))
                        .toList(),
                shown.stream()
                        .filter(each -> known.containsKey(each.person()))
                        .map(each -> new DeskPage.Other(
                                name(visit, known, each.person()),
                                name(visit, known, each.owner()),
                                capital(visit, age(visit, each.due()))))
                        .toList(),
                List.of());
        var last = shown.isEmpty() || others.size() <= Queue.PAGE ? null : shown.getLast();
        return new Teams(team, last == null ? null : "/desk?view=team&after=" + new Place(last.due(), last.id()));
    }

    /// The names of these, as far as the reader may know them. A supervisor may for the queue, and each of those who
    /// were looked at can see that.
    private Map<PersonId, Person> known(Visit visit, Collection<PersonId> looked, Collection<PersonId> all) {
        if (!visit.reader().is(Role.SUPERVISOR)) {
            return people.visibleTo(visit.actor(), all);
        }
        audit.looked(looked, "bridge.queue");
        return numbers.withNames(() -> people.visibleTo(visit.actor(), all));
    }

    private static String name(Visit visit, Map<PersonId, Person> known, PersonId person) {
        return Optional.ofNullable(known.get(person))
                .map(Person::name)
                .orElseGet(() -> visit.texts().of("bridge.somebody"));
    }

    private String age(Visit visit, LocalDate due) {
        return visit.texts().of("bridge.late", ChronoUnit.DAYS.between(due, touchpoints.today()));
    }

    private static String capital(Visit visit, String words) {
        return words.substring(0, 1).toUpperCase(visit.texts().language().locale()) + words.substring(1);
    }

    private String since(Visit visit, LocalDate began) {
        return visit.texts().of("bridge.since", visit.texts().date(began, touchpoints.today()));
    }

    /// Somebody who has no next date or nobody who looks after them.
    private record Lost(PersonId person, String name, LocalDate began, boolean unowned) {}

    private List<Lost> missing(Visit visit) {
        return gate.as(visit.actor(), () -> {
            var missing = numbers.missing(MISSING);
            var persons = missing.stream().map(QueueStore.Missing::person).toList();
            var known = known(visit, persons, persons);
            return missing.stream()
                    .filter(each -> known.containsKey(each.person()))
                    .map(each ->
                            new Lost(each.person(), name(visit, known, each.person()), each.began(), each.unowned()))
                    .toList();
        });
    }

    /// That nobody is dropped, or who is, and who asked for no more.
    Html everyone(Visit visit) {
        var t = visit.texts();
        var shell = Page.personal(visit, tab(visit), t.of("bridge.everyone.title"));
        boolean coordinates = visit.reader().is(Role.COORDINATOR);
        var missing = missing(visit).stream()
                .map(each -> new EveryonePage.Missing(
                        each.name(),
                        since(visit, each.began()),
                        t.of(each.unowned() ? "bridge.everyone.unowned" : "bridge.everyone.undated"),
                        coordinates && !each.unowned() ? "/desk/" + each.person() : ""))
                .toList();
        var page = new EveryonePage(shell, touchpoints.everyone(visit.actor()), missing, stopped(visit, coordinates));
        return Html.of("bridge/everyone.jte", shell, page);
    }

    /// Who asked for no more contacts, with the way back for whoever looks after them.
    private List<EveryonePage.Missing> stopped(Visit visit, boolean coordinates) {
        return gate.as(visit.actor(), () -> {
            var stopped = numbers.stopped(MISSING);
            var persons = stopped.stream().map(QueueStore.Stopped::person).toList();
            var known = known(visit, persons, persons);
            return stopped.stream()
                    .filter(each -> known.containsKey(each.person()))
                    .map(each -> new EveryonePage.Missing(
                            name(visit, known, each.person()),
                            since(visit, each.began()),
                            visit.texts()
                                    .of(
                                            "bridge.everyone.stopped.since",
                                            visit.texts().date(each.stopped(), touchpoints.today())),
                            coordinates ? "/desk/" + each.person() : ""))
                    .toList();
        });
    }

    /// Everybody in the reader's care by name, also those who wanted no next contact.
    Html kept(Visit visit) {
        var t = visit.texts();
        var shell = Page.personal(visit, tab(visit), t.of("bridge.list"));
        var kept = gate.as(visit.actor(), numbers::kept);
        var next = new HashMap<PersonId, String>();
        kept.forEach(each ->
                each.due().ifPresent(due -> next.put(each.person(), t.day(later(due), touchpoints.today()))));
        var byName = Collator.getInstance(t.language().locale());
        var all = people
                .visibleTo(
                        visit.actor(),
                        kept.stream().map(QueueStore.Kept::person).toList())
                .values()
                .stream()
                .sorted(Comparator.comparing(Person::name, byName)
                        .thenComparing(Person::id, Comparator.comparing(PersonId::value)))
                .map(person -> new KeptPage.Kept(person, next.getOrDefault(person.id(), t.of("bridge.list.none"))))
                .toList();
        return Html.of("bridge/kept.jte", shell, new KeptPage(shell, all));
    }

    /// “Saved for Sky: Reached. Next contact on Friday.”
    Optional<String> saved(Visit visit, UUID written) {
        var t = visit.texts();
        return gate.as(visit.actor(), () -> encounters.byId(written))
                .filter(made -> made.by().equals(visit.me()))
                .flatMap(made -> people.visibleTo(visit.actor(), made.person())
                        .map(person -> t.of(
                                "bridge.saved",
                                person.name(),
                                t.of("bridge.result." + made.result().code()),
                                touchpoints
                                        .next(visit.actor(), person.id())
                                        .map(next -> t.of(
                                                "bridge.saved.next", t.day(later(next.due()), touchpoints.today())))
                                        .orElse(t.of("bridge.saved.none")))));
    }

    /// A contact that is late is due today, for whoever waits for it.
    private LocalDate later(LocalDate due) {
        return due.isBefore(touchpoints.today()) ? touchpoints.today() : due;
    }

    PersonPage person(Visit visit, PersonId person, RecordForm form, Map<String, String> wrong) {
        return gate.as(visit.actor(), () -> persons.page(visit, person, form, wrong, BulkForm.empty(), Map.of()));
    }

    ContactsPage own(Visit visit) {
        return persons.own(visit);
    }
}
