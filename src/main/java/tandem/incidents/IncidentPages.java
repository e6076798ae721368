package tandem.incidents;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import tandem.circles.Circle;
import tandem.circles.Circles;
import tandem.people.People;
import tandem.people.Person;
import tandem.safety.Report;
import tandem.safety.Reports;
import tandem.shared.Ids;
import tandem.shared.PersonId;
import tandem.wall.Role;
import tandem.web.Html;
import tandem.web.Page;
import tandem.web.Tab;
import tandem.web.Visit;

/// Makes the pages of incidents.
@Component
class IncidentPages {
    private final Incidents incidents;
    private final Actions actions;
    private final Appeals appeals;
    private final Reports reports;
    private final Circles circles;
    private final People people;

    IncidentPages(
            Incidents incidents, Actions actions, Appeals appeals, Reports reports, Circles circles, People people) {
        this.incidents = incidents;
        this.actions = actions;
        this.appeals = appeals;
        this.reports = reports;
        this.circles = circles;
        this.people = people;
    }

    record QueuePage(Page shell, List<OnePage.Row> open, List<OnePage.Row> closed) {}

    Html queue(Visit visit) {
        var names = carers(visit);
        var rows = incidents.all(visit.actor()).stream()
                .filter(each -> each.joined() == null)
                .map(each -> row(each, names, visit))
                .toList();
        var shell = Page.personal(visit, Tab.TEAM, visit.texts().of("incidents.title"));
        var page = new QueuePage(
                shell,
                rows.stream().filter(row -> row.incident().open()).toList(),
                rows.stream().filter(row -> !row.incident().open()).toList());
        return Html.of("incidents/queue.jte", shell, page);
    }

    Html one(Incident incident, OnePage.Typed typed, Visit visit) {
        var names = carers(visit);
        var report = incident.report();
        var id = incident.id();
        var evidence = reports.evidence(visit.actor(), id);
        var shell = Page.personal(visit, Tab.TEAM, visit.texts().of("incidents.one.title"));
        var page = new OnePage(
                shell,
                row(incident, names, visit),
                evidence.orElse(null),
                evidence.map(each -> moment(each.at(), visit)).orElse(""),
                rows(incidents.joinedTo(visit.me(), id), names, visit),
                incidents.steps(visit.me(), id).stream()
                        .map(step -> done(step, names, visit))
                        .toList(),
                actions.on(visit.me(), id).stream()
                        .map(action -> taken(action, names, visit))
                        .toList(),
                handlers(report, names, visit),
                rows(others(incident, visit), names, visit),
                circles.whereIs(visit.actor(), report.about()),
                Ids.next(),
                typed);
        return Html.of("incidents/one.jte", shell, page);
    }

    private List<Incident> others(Incident incident, Visit visit) {
        return incidents.all(visit.actor()).stream()
                .filter(each ->
                        each.open() && each.joined() == null && !each.id().equals(incident.id()))
                .toList();
    }

    private List<Person> handlers(Report report, Map<PersonId, Person> names, Visit visit) {
        return names.values().stream()
                .filter(each -> !report.owner().equals(Optional.of(each.id())))
                .filter(each -> reports.couldHandle(visit.actor(), each.id(), report.reporter(), report.about()))
                .toList();
    }

    private List<OnePage.Row> rows(List<Incident> found, Map<PersonId, Person> names, Visit visit) {
        return found.stream().map(each -> row(each, names, visit)).toList();
    }

    private static OnePage.Row row(Incident incident, Map<PersonId, Person> names, Visit visit) {
        var owner =
                incident.report().owner().map(each -> name(each, names, visit)).orElse("");
        var at = incident.report().at().atZone(visit.program().zone());
        return new OnePage.Row(
                incident,
                owner,
                visit.texts().margin(at.toLocalDate()),
                moment(incident.due(), visit),
                incident.late(visit.now()));
    }

    private static OnePage.Done done(Step step, Map<PersonId, Person> names, Visit visit) {
        var whom = step.whom().map(each -> name(each, names, visit)).orElse("");
        var words = step.what().equals("note") ? step.words() : visit.texts().of("incidents.step." + step.what(), whom);
        return new OnePage.Done(moment(step.at(), visit), name(step.by(), names, visit), words, step.what());
    }

    private OnePage.Taken taken(Action action, Map<PersonId, Person> names, Visit visit) {
        var circle = action.circle()
                .flatMap(each -> circles.visibleTo(visit.actor(), each))
                .map(Circle::name)
                .orElse("");
        var code = action.kind() == Kind.OUT && action.stands(visit.now()) ? actions.code(action.id()) : "";
        return new OnePage.Taken(
                new Decided(action, circle, null, visit),
                moment(action.at(), visit),
                name(action.by(), names, visit),
                code,
                appeals.of(visit.actor(), action.id()));
    }

    /// Those who work with people here, by name.
    private Map<PersonId, Person> carers(Visit visit) {
        var names = new HashMap<PersonId, Person>();
        Stream.of(Role.COORDINATOR, Role.SUPERVISOR)
                .flatMap(role -> people.with(visit.actor(), role).stream())
                .forEach(person -> names.put(person.id(), person));
        return names;
    }

    private static String name(PersonId person, Map<PersonId, Person> names, Visit visit) {
        var found = names.get(person);
        return found == null ? visit.texts().of("safety.export.former") : found.name();
    }

    private static String moment(java.time.Instant at, Visit visit) {
        return visit.texts().moment(at, visit.now(), visit.program().zone());
    }
}
