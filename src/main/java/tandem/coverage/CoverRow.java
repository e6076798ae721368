package tandem.coverage;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tandem.circles.SessionWords;
import tandem.schedules.ScheduleWords;
import tandem.wall.Role;
import tandem.web.Texts;
import tandem.web.Visit;

/// One session on the board, in the reader's words.
public record CoverRow(Cover cover, Visit visit) {
    /// The two lines of the margin: “Tomorrow” and “7 pm”.
    public List<String> margin() {
        var start = cover.at().start();
        var today = visit.now().atZone(start.getZone()).toLocalDate();
        return List.of(
                texts().dayAlone(start.toLocalDate(), today),
                ScheduleWords.clock(start.toLocalTime(), visit.language()));
    }

    /// “Tuesday Table, December 1”.
    public String name() {
        return texts().of("coverage.name", cover.circle().name(), texts().date(cover.day()));
    }

    public String sentence() {
        return new SessionWords(cover.circle(), cover.at(), visit).sentence();
    }

    public String where() {
        return cover.circle().online()
                ? texts().of("circles.online")
                : cover.circle().place();
    }

    /// Who leads it and who stands by, sentence by sentence.
    public List<String> sentences() {
        var said = new ArrayList<String>();
        cover.leaders().stream()
                .filter(each -> !each.leads())
                .map(each -> texts().of(each.absent() ? "coverage.cannot" : "coverage.away", each.name()))
                .forEach(said::add);
        var leading = cover.leading();
        if (!leading.isEmpty()) {
            said.add(texts().of("coverage.leads", String.join(texts().of("web.and"), leading), leading.size()));
        }
        if (cover.single()) {
            said.add(texts().of("coverage.single"));
        }
        var name = cover.standIn().map(Cover.StandIn::name).orElse("");
        said.add(texts().of("coverage.is." + cover.state().code(), name));
        return said;
    }

    /// The same for those who come: who leads it, and never who could not or was asked.
    List<String> told() {
        if (visit.reader().is(Role.COORDINATOR) || visit.reader().is(Role.SUPERVISOR) || mine()) {
            return sentences();
        }
        var leading = cover.leading();
        var t = texts();
        return switch (cover.state()) {
            case ALONE, COVERED ->
                List.of(t.of("coverage.leads", String.join(t.of("web.and"), leading), leading.size()));
            case TAKEN ->
                List.of(t.of(
                        "coverage.is.taken",
                        cover.standIn().map(Cover.StandIn::name).orElse("")));
            case NOBODY, ASKED -> List.of(t.of("coverage.section.open"));
        };
    }

    /// Since when nobody leads it, where that is known.
    public Optional<String> since() {
        return cover.state().led()
                ? Optional.empty()
                : cover.open().map(open -> texts().of("coverage.since", ago(Duration.between(open, visit.now()))));
    }

    /// The wheel beside the words.
    public String wheel() {
        return switch (cover.state()) {
            case NOBODY -> "off";
            case ASKED -> "dot";
            case ALONE -> "";
            case TAKEN, COVERED -> "full";
        };
    }

    String path() {
        return "/coverage/" + cover.circle().id() + "/" + cover.day();
    }

    boolean mine() {
        return cover.led(visit.me());
    }

    /// Whether the reader has said that they cannot make it.
    boolean absent() {
        return cover.leaders().stream().anyMatch(each -> each.person().equals(visit.me()) && each.absent());
    }

    private String ago(Duration time) {
        long minutes = Math.max(0, time.toMinutes());
        if (minutes < 60) {
            return texts().of("coverage.minutes", Math.max(1, minutes));
        }
        return time.toHours() < 48
                ? texts().of("coverage.hours", time.toHours())
                : texts().of("coverage.days", time.toDays());
    }

    private Texts texts() {
        return visit.texts();
    }
}
