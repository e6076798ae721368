package tandem.signals;

import gg.jte.Content;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tandem.checkins.CheckIns;
import tandem.program.Programs;
import tandem.shared.PersonId;
import tandem.wall.Actor;
import tandem.wall.Gate;
import tandem.web.Html;
import tandem.web.Visit;

/// What the rules say of somebody: to them first, and to others only as they agreed. No score, no forecast.
@Component
public class Signals {
    /// How far back the rules look; what is older than that matters to none of them.
    static final int LOOKED_AT = 60;

    private final Gate gate;
    private final CheckIns checkIns;
    private final RiskyDates dates;
    private final Rules rules;
    private final Choices choices;
    private final Openings openings;
    private final Shares shares;
    private final Programs programs;
    private final Clock clock;

    Signals(
            Gate gate,
            CheckIns checkIns,
            RiskyDates dates,
            Rules rules,
            Choices choices,
            Openings openings,
            Shares shares,
            Programs programs,
            Clock clock) {
        this.gate = gate;
        this.checkIns = checkIns;
        this.dates = dates;
        this.rules = rules;
        this.choices = choices;
        this.openings = openings;
        this.shares = shares;
        this.programs = programs;
        this.clock = clock;
    }

    /// A card with the first signal there is, for a page of theirs; whoever asks for it shows it. Empty where there is
    /// none.
    public Optional<Content> card(Visit visit) {
        return of(visit.me(), visit.readerZone(), 1).stream()
                .findFirst()
                .map(signal -> Html.part("signals/card.jte", new Card(visit, signal)));
    }

    /// Opens signals of these rules to somebody's mentor or coordinator, and closes all others to them; `all` for each.
    ///
    /// @return whether there is such a relation
    public boolean open(PersonId me, PersonId reader, Collection<String> chosen) {
        var found = shares.readers(me).stream()
                .filter(each -> each.person().id().equals(reader))
                .findFirst();
        found.ifPresent(each -> shares.open(me, each.relation(), chosen));
        return found.isPresent();
    }

    /// They look, as on their page.
    ///
    /// @return the ids of the rules of which they are shown a signal
    public List<String> look(PersonId me, ZoneId zone) {
        return of(me, zone).stream().map(Signal::id).toList();
    }

    /// How many signals that others opened to somebody they have not read.
    public long unread(PersonId reader) {
        return openings.unread(reader);
    }

    /// Of whom a signal is open to somebody now, and since when the newest. Nothing of what it says.
    public Map<PersonId, Instant> open(PersonId reader) {
        return openings.open(reader);
    }

    /// What somebody is shown now. With that they have been shown it.
    List<Signal> of(PersonId me, ZoneId zone) {
        return of(me, zone, Integer.MAX_VALUE);
    }

    private List<Signal> of(PersonId me, ZoneId zone, int most) {
        return gate.as(Actor.of(me), () -> {
            var choice = choices.of(me);
            var today = today(zone);
            var all = now(me, choice, today);
            var shown = all.stream()
                    .filter(signal -> choice.shows(signal, today))
                    .limit(most)
                    .toList();
            openings.keep(me, all, shown);
            return shown;
        });
    }

    /// Once a day, for somebody who opens signals to others: as they themselves, so that nothing more is seen than they
    /// could. Whoever is quiet is shown nothing first, which is what they agreed to with that rule.
    void byItself(PersonId me) {
        gate.run(Actor.of(me), () -> {
            var choice = choices.of(me);
            var zone = choice.zone().orElseGet(() -> programs.current().zone());
            var all = now(me, choice, today(zone));
            openings.keep(
                    me,
                    all,
                    all.stream().filter(signal -> signal.rule().quiet()).toList());
            shares.looked(me);
        });
    }

    private List<Signal> now(PersonId me, Choice choice, LocalDate today) {
        var on = rules.all().stream().filter(choice::on).toList();
        if (on.isEmpty()) {
            return List.of();
        }
        var past = past(me, today);
        return on.stream()
                .flatMap(rule -> rule.kind().in(past).map(values -> Signal.of(rule, values)).stream())
                .toList();
    }

    private Past past(PersonId me, LocalDate today) {
        return new Past(
                checkIns.of(me, today.minusDays(LOOKED_AT), today).stream()
                        .map(Noted::of)
                        .toList(),
                dates.of(me),
                today);
    }

    private LocalDate today(ZoneId zone) {
        return LocalDate.ofInstant(clock.instant(), zone);
    }

    /// The card on another page.
    record Card(Visit visit, Signal signal) {}
}
