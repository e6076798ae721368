package tandem.mentoring;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tandem.audit.Audit;
import tandem.bridge.Encounter;
import tandem.bridge.Encounters;
import tandem.bridge.Touchpoint;
import tandem.bridge.Touchpoints;
import tandem.channels.Channels;
import tandem.channels.OwnNumber;
import tandem.channels.Preference;
import tandem.people.People;
import tandem.people.Person;
import tandem.people.Relation;
import tandem.people.RelationKind;
import tandem.people.Relations;
import tandem.shared.PersonId;
import tandem.wall.Actor;
import tandem.wall.Gate;
import tandem.web.Refusal;
import tandem.web.Visit;

/// Those with whom a mentor walks, with what is to be done.
@Component
class Walks {
    private static final Comparator<Walk> BY_DAY = Comparator.comparing(
                    (Walk walk) -> walk.next().map(Touchpoint::due).orElse(LocalDate.MAX))
            .thenComparing(walk -> walk.person().id().value());

    private final Relations relations;
    private final People people;
    private final Touchpoints touchpoints;
    private final Encounters encounters;
    private final Channels channels;
    private final OwnNumber number;
    private final Aways aways;
    private final Audit audit;
    private final Gate gate;

    Walks(
            Relations relations,
            People people,
            Touchpoints touchpoints,
            Encounters encounters,
            Channels channels,
            OwnNumber number,
            Aways aways,
            Audit audit,
            Gate gate) {
        this.relations = relations;
        this.people = people;
        this.touchpoints = touchpoints;
        this.encounters = encounters;
        this.channels = channels;
        this.number = number;
        this.aways = aways;
        this.audit = audit;
        this.gate = gate;
    }

    /// Somebody of theirs.
    ///
    /// @param next the next contact; empty where none is planned
    /// @param mine whether the mentor makes it
    /// @param last the last one with them; empty where there was none
    /// @param written where the mentor writes to them through the program's number; empty where none reaches them
    /// @param covers whether the mentor is there only while another is away
    record Walk(
            Person person,
            Optional<Touchpoint> next,
            boolean mine,
            Optional<Encounter> last,
            Preference preference,
            Optional<String> written,
            boolean covers) {
        boolean dueOn(LocalDate today) {
            return mine && next.filter(each -> !each.due().isAfter(today)).isPresent();
        }
    }

    /// All of the reader's, the longest due first. Reading it is a look that they may know of.
    List<Walk> of(Visit visit) {
        return gate.as(visit.actor(), () -> {
            var all = with(visit.actor(), visit.me());
            var known = people.visibleTo(visit.actor(), all);
            var preferences = channels.of(visit.actor(), all);
            var written = number.paths(visit.actor(), all);
            var covered = covered(visit);
            return all.stream()
                    .filter(known::containsKey)
                    .map(each -> walk(
                            visit,
                            Objects.requireNonNull(known.get(each)),
                            preferences.getOrDefault(each, Preference.NONE),
                            Optional.ofNullable(written.get(each)),
                            covered.contains(each)))
                    .sorted(BY_DAY)
                    .toList();
        });
    }

    /// One of the reader's; everybody else is missing.
    Walk one(Visit visit, PersonId person) {
        return gate.as(visit.actor(), () -> {
            if (!with(visit.actor(), visit.me()).contains(person)) {
                throw Refusal.notFound();
            }
            var known = people.visibleTo(visit.actor(), person).orElseThrow(Refusal::notFound);
            var preference = channels.of(visit.actor(), List.of(person)).getOrDefault(person, Preference.NONE);
            var written = Optional.ofNullable(
                    number.paths(visit.actor(), List.of(person)).get(person));
            return walk(visit, known, preference, written, covered(visit).contains(person));
        });
    }

    private Walk walk(Visit visit, Person person, Preference preference, Optional<String> written, boolean covers) {
        var next = touchpoints.next(visit.actor(), person.id());
        var last = encounters.of(visit.actor(), person.id()).stream().findFirst();
        last.ifPresent(made -> audit.looked(person.id(), "mentoring.day"));
        boolean mine = next.filter(each -> each.owner().equals(visit.me())).isPresent();
        return new Walk(person, next, mine, last, preference, written, covers);
    }

    private List<PersonId> with(Actor actor, PersonId mentor) {
        return relations.of(actor, mentor).stream()
                .filter(each -> each.kind() == RelationKind.MENTOR)
                .map(Relation::subject)
                .toList();
    }

    private List<PersonId> covered(Visit visit) {
        return aways.standing(visit.actor()).stream()
                .filter(cover -> cover.there().equals(Optional.of(visit.me())))
                .map(Cover::person)
                .toList();
    }
}
