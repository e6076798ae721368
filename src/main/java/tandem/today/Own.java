package tandem.today;

import gg.jte.Content;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tandem.checkins.CheckIns;
import tandem.days.Days;
import tandem.days.DaysLine;
import tandem.fits.Fits;
import tandem.fits.Mark;
import tandem.fits.Told;
import tandem.mentoring.OnToday;
import tandem.patterns.Patterns;
import tandem.reach.Mine;
import tandem.reach.MyPeople;
import tandem.signals.Signals;
import tandem.stories.Stories;
import tandem.stories.StoryLine;
import tandem.together.Going;
import tandem.together.Together;
import tandem.web.Visit;

/// What of a member's first page is theirs alone.
@Component
class Own {
    private static final int PEOPLE = 3;

    private final CheckIns checkIns;
    private final Days days;
    private final Signals signals;
    private final Patterns patterns;
    private final Fits fits;
    private final Together together;
    private final Stories stories;
    private final MyPeople people;
    private final OnToday mentoring;

    Own(
            CheckIns checkIns,
            Days days,
            Signals signals,
            Patterns patterns,
            Fits fits,
            Together together,
            Stories stories,
            MyPeople people,
            OnToday mentoring) {
        this.checkIns = checkIns;
        this.days = days;
        this.signals = signals;
        this.patterns = patterns;
        this.fits = fits;
        this.together = together;
        this.stories = stories;
        this.people = people;
        this.mentoring = mentoring;
    }

    /// @param checkedIn whether they wrote down how they are today
    /// @param signal what a rule of theirs says
    /// @param week how it went, in words; empty while nothing can be said
    /// @param ask a meeting outside, of which they can say whether it was a fit
    /// @param planned the next meeting outside to which they plan to go
    /// @param told what to try next, by what they said of meetings
    /// @param going with whom they go somewhere
    /// @param story one that they have not read
    /// @param people those whom they turn to first
    /// @param away that a mentor of theirs is away, and who is there, in words
    /// @param toContact how many they are to contact today as a mentor; empty for whoever is none
    record Shown(
            boolean checkedIn,
            List<DaysLine> days,
            Optional<Content> signal,
            String week,
            Optional<Mark> ask,
            Optional<Mark> planned,
            Optional<Told> told,
            List<Going> going,
            Optional<StoryLine> story,
            List<Mine> people,
            List<String> away,
            Optional<Long> toContact) {}

    /// Within the reader's open unit of work.
    ///
    /// @param told which asks what everybody may read, and so comes from a unit of its own
    Shown of(Visit visit, Optional<Told> told) {
        var me = visit.me();
        var today = LocalDate.ofInstant(visit.now(), visit.readerZone());
        return new Shown(
                checkIns.on(me, today),
                days.of(visit),
                signals.card(visit),
                patterns.week(visit),
                fits.toAsk(me),
                fits.next(me),
                told,
                together.of(me),
                stories.one(me, visit.language()),
                people.of(me).stream().limit(PEOPLE).toList(),
                mentoring.news(visit),
                mentoring.due(visit));
    }
}
