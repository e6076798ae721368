package tandem.transition;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import tandem.bridge.Encounter;
import tandem.bridge.Encounters;
import tandem.bridge.Touchpoint;
import tandem.bridge.Touchpoints;
import tandem.channels.Channels;
import tandem.people.People;
import tandem.people.Person;
import tandem.shared.PersonId;
import tandem.wall.Gate;
import tandem.web.Page;
import tandem.web.Refusal;
import tandem.web.Tab;
import tandem.web.Visit;

/// Puts somebody's road together.
@Component
class RoadPages {
    private final Gate gate;
    private final Rides rides;
    private final OneWheel one;
    private final Touchpoints touchpoints;
    private final Encounters encounters;
    private final Channels channels;
    private final People people;

    RoadPages(
            Gate gate,
            Rides rides,
            OneWheel one,
            Touchpoints touchpoints,
            Encounters encounters,
            Channels channels,
            People people) {
        this.gate = gate;
        this.rides = rides;
        this.one = one;
        this.touchpoints = touchpoints;
        this.encounters = encounters;
        this.channels = channels;
        this.people = people;
    }

    /// The day the reader came in.
    LocalDate began(Visit visit) {
        return touchpoints.began(visit.actor(), visit.me()).orElseThrow(Refusal::notFound);
    }

    RoadPage page(Visit visit, RoadForms forms) {
        return gate.as(
                visit.actor(),
                () -> touchpoints
                        .began(visit.actor(), visit.me())
                        .map(began -> page(visit, began, forms))
                        .orElseGet(() -> without(visit, forms)));
    }

    /// For whoever has no wheels: those who work here.
    private static RoadPage without(Visit visit, RoadForms forms) {
        return new RoadPage(
                shell(visit),
                Optional.empty(),
                0,
                List.of(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(),
                List.of(),
                Optional.empty(),
                ChoiceForm.of(Choice.USUAL),
                MoveForm.empty(),
                PauseForm.empty(),
                Choice.Minds.USUAL,
                List.of(),
                0,
                0,
                forms);
    }

    private RoadPage page(Visit visit, LocalDate began, RoadForms forms) {
        var me = visit.me();
        var actor = visit.actor();
        var ride = rides.of(actor, me, began);
        var met = encounters.of(actor, me);
        var open = touchpoints.next(actor, me);
        var names = names(visit, met, open);
        var road = new Road(
                visit.texts(),
                visit.program().zone(),
                began,
                touchpoints.today(),
                ride,
                open,
                met,
                names,
                one.words(me));
        var next = open.map(road::wheel);
        return new RoadPage(
                shell(visit),
                open.map(road::next),
                met.size(),
                road.behind(),
                new WheelWords(visit.texts()).closer(ride.tightening()).filter(said -> !road.rests()),
                road.resting(),
                road.sooner(),
                road.near(),
                road.far(),
                Optional.of(road.drawing()),
                forms.choice().orElseGet(() -> ChoiceForm.of(ride.choice())),
                forms.move()
                        .or(() -> next.map(each -> MoveForm.of(each, touchpoints.today())))
                        .orElseGet(MoveForm::empty),
                forms.pause().orElseGet(PauseForm::empty),
                ride.choice().minds(),
                channels.of(actor, me),
                ride.version(),
                rides.versions(actor).getLast().number(),
                forms);
    }

    /// What is to come for somebody.
    ///
    /// @param far as on their own road, without the one that has no end
    record Ahead(Optional<RoadPage.Next> next, boolean rests, List<RoadPage.Ahead> near, List<RoadPage.Stretch> far) {}

    /// For whoever they opened it to: the days, and nothing that they wrote beside them.
    Optional<Ahead> ahead(Visit visit, PersonId person) {
        var actor = visit.actor();
        return gate.as(
                actor,
                () -> touchpoints.began(actor, person).map(began -> {
                    var open = touchpoints.next(actor, person);
                    var road = new Road(
                            visit.texts(),
                            visit.program().zone(),
                            began,
                            touchpoints.today(),
                            rides.of(actor, person, began),
                            open,
                            List.of(),
                            names(visit, List.of(), open),
                            Map.of());
                    var far = road.far();
                    return new Ahead(
                            open.map(road::next),
                            road.rests(),
                            Stream.concat(road.sooner().stream(), road.near().stream())
                                    .toList(),
                            far.subList(0, Math.max(0, far.size() - 1)));
                }));
    }

    private Map<PersonId, Person> names(Visit visit, List<Encounter> met, Optional<Touchpoint> open) {
        Set<PersonId> all = Stream.concat(
                        met.stream().limit(Road.SHOWN).map(Encounter::by),
                        open.stream().map(Touchpoint::owner))
                .collect(Collectors.toSet());
        return people.visibleTo(visit.actor(), all);
    }

    private static Page shell(Visit visit) {
        return Page.personal(visit, Tab.NONE, visit.texts().of("transition.title"));
    }
}
