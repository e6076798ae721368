package tandem.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tandem.intake.HandoffsPage.Leaving;
import tandem.people.Deaths;
import tandem.people.People;
import tandem.shared.PersonId;
import tandem.wall.Actor;

/// Who leaves treatment, and whether they have a meeting before.
@Component
class Leavings {
    static final int SOON = 14;

    private final Entries roster;
    private final Handoffs handoffs;
    private final People people;
    private final Deaths deaths;

    Leavings(Entries roster, Handoffs handoffs, People people, Deaths deaths) {
        this.roster = roster;
        this.handoffs = handoffs;
        this.people = people;
        this.deaths = deaths;
    }

    /// @param soon within two weeks, and no meeting is planned or was held
    /// @param left it is too late for one before, and none was held
    record Found(List<Leaving> soon, List<Leaving> left) {}

    /// Those on the roster, and those who came in and are looked after by the reader.
    Found of(PersonId me) {
        var actor = Actor.of(me);
        var today = roster.today();
        var meetings =
                handoffs.all(actor).stream().filter(each -> !each.cancelled()).toList();
        var all = new ArrayList<>(entries(actor, today, owners(meetings, false)));
        all.addAll(here(actor, me, owners(meetings, false)));
        var left = new ArrayList<>(entries(actor, today, owners(meetings, true)));
        left.addAll(here(actor, me, owners(meetings, true)));
        return new Found(
                sorted(all.stream()
                        .filter(each ->
                                !each.day().isBefore(today) && !each.day().isAfter(today.plusDays(SOON)))
                        .toList()),
                sorted(left.stream().filter(each -> each.day().isBefore(today)).toList())
                        .reversed());
    }

    /// Those with a meeting.
    private static Set<UUID> owners(List<Handoff> meetings, boolean held) {
        var owners = new HashSet<UUID>();
        meetings.stream().filter(each -> !held || each.held().isPresent()).forEach(each -> {
            each.entry().ifPresent(owners::add);
            each.person().map(PersonId::value).ifPresent(owners::add);
        });
        return owners;
    }

    private List<Leaving> entries(Actor actor, LocalDate today, Set<UUID> met) {
        return roster.all(actor).stream()
                .filter(entry -> !met.contains(entry.id()))
                .flatMap(entry -> entry.discharge().stream()
                        .map(day -> new Leaving(
                                entry.facts().name(),
                                day,
                                entry.path(),
                                "/handoffs/new?entry=" + entry.id(),
                                false,
                                entry.agreedOn(today))))
                .toList();
    }

    private List<Leaving> here(Actor actor, PersonId me, Set<UUID> met) {
        var leaving = handoffs.leaving(me);
        var known = people.visibleTo(actor, leaving.keySet());
        var died = deaths.among(actor, known.keySet());
        return known.values().stream()
                .filter(person -> !died.contains(person.id()))
                .filter(person -> !met.contains(person.id().value()))
                .flatMap(person -> Optional.ofNullable(leaving.get(person.id())).stream()
                        .map(day -> new Leaving(
                                person.name(),
                                day,
                                "/desk/" + person.id(),
                                "/handoffs/new?person=" + person.id(),
                                true,
                                true)))
                .toList();
    }

    private static List<Leaving> sorted(List<Leaving> leaving) {
        return leaving.stream()
                .sorted(Comparator.comparing(Leaving::day).thenComparing(Leaving::name))
                .toList();
    }
}
