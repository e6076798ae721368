package tandem.patterns;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import tandem.checkins.CheckIn;
import tandem.checkins.CheckIns;
import tandem.checkins.Feelings;
import tandem.content.Item;
import tandem.coping.Practice;
import tandem.coping.Practices;
import tandem.coping.Skills;
import tandem.web.Visit;

/// What somebody's own entries say together. Worked out when they look, and kept nowhere.
@Component
public class Patterns {
    private static final int TWO_WEEKS = 14;

    private final CheckIns checkIns;
    private final Practices practices;
    private final Skills skills;
    private final Feelings words;

    Patterns(CheckIns checkIns, Practices practices, Skills skills, Feelings words) {
        this.checkIns = checkIns;
        this.practices = practices;
        this.skills = skills;
        this.words = words;
    }

    /// How the week went, in a sentence or two, from one's own entries alone; empty for whoever has none at all.
    public String week(Visit visit) {
        var today = today(visit);
        var days = Day.of(checkIns.of(visit.me(), today.minusDays(TWO_WEEKS - 1L), today));
        return days.isEmpty() && checkIns.lastDay(visit.me()).isEmpty()
                ? ""
                : Week.of(days, today).words(visit.texts());
    }

    /// All that can be said of some time.
    List<Part> parts(Visit visit, Range range) {
        var tell = new Tell(visit.texts());
        var today = today(visit);
        var days = Day.of(entries(visit, range));
        return List.of(
                new OverTime(tell, days, Span.of(days, today)).part(),
                new BeforeHardDays(tell, days, Before.of(days), id -> trigger(id, visit)).part(),
                new SleepAndCraving(tell, Sleep.of(days)).part(),
                new WhatSkillsDid(tell, Helped.of(tries(visit, range)), id -> skill(id, visit)).part());
    }

    /// The oldest first.
    List<CheckIn> entries(Visit visit, Range range) {
        var today = today(visit);
        return checkIns.of(visit.me(), range.from(today), today);
    }

    private List<Practice> tries(Visit visit, Range range) {
        var from = range.from(today(visit));
        return practices.of(visit.me()).stream()
                .filter(practice ->
                        !LocalDate.ofInstant(practice.at(), visit.readerZone()).isBefore(from))
                .toList();
    }

    private String trigger(String id, Visit visit) {
        return words.trigger(id)
                .map(each -> each.name().getOrDefault(visit.language(), id))
                .orElse(id);
    }

    private String skill(String id, Visit visit) {
        return skills.named(id, visit.language()).map(Item::title).orElse(id);
    }

    static LocalDate today(Visit visit) {
        return LocalDate.ofInstant(visit.now(), visit.readerZone());
    }
}
