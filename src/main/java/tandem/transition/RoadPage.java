package tandem.transition;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tandem.channels.Channel;
import tandem.web.Page;
import tandem.web.Texts;

/// Somebody's road: what is behind them, what comes, and what they can do with it.
///
/// @param next empty where none is planned
/// @param met how many contacts there were
/// @param behind the last of them, the latest last
/// @param closer why the wheels stand closer for now; empty where they do not
/// @param rests in a pause, its sentence
/// @param sooner those taken off that would come before the next
/// @param near the wheels that come first after it
/// @param far those after them, by how far they stand apart
/// @param ways those they said yes to
/// @param version of the schedule, and the newest there is
record RoadPage(
        Page shell,
        Optional<Next> next,
        int met,
        List<Met> behind,
        Optional<String> closer,
        Optional<String> rests,
        List<Ahead> sooner,
        List<Ahead> near,
        List<Stretch> far,
        Optional<Drawing> drawing,
        ChoiceForm choice,
        MoveForm move,
        PauseForm pause,
        Choice.Minds minds,
        List<Channel> ways,
        int version,
        int newest,
        RoadForms forms) {
    /// The next contact.
    ///
    /// @param day by which it is known, to take it off
    record Next(String says, String why, LocalDate day) {}

    /// A contact that was made or tried.
    record Met(boolean through, String day, String says) {}

    /// A wheel that comes.
    ///
    /// @param word their own, where it is taken off
    record Ahead(boolean off, String label, String says, LocalDate day, Optional<String> word) {}

    /// Wheels that stand equally far apart.
    ///
    /// @param says “Week 9 to week 12, every week”
    /// @param wheels those of the year to come, one by one
    /// @param further whether there are some after that year, which cannot be changed yet
    /// @param far how far apart they stand, from 2 to 4, for the eye
    record Stretch(String says, List<Ahead> wheels, boolean further, int far) {}

    Texts texts() {
        return shell.texts();
    }

    boolean enrolled() {
        return version > 0;
    }

    boolean resting() {
        return rests.isPresent();
    }

    boolean newer() {
        return newest > version;
    }

    /// The text of what is wrong with a field, or null.
    @Nullable
    String wrong(String field) {
        var key = forms.wrong().get(field);
        return key == null ? null : texts().of(key);
    }

    /// Whether a time was typed that is in their quiet hours.
    boolean quiet(String field) {
        return RoadForms.QUIET.equals(forms.wrong().get(field));
    }

    String offField(LocalDate day) {
        return OffForm.field(day);
    }

    /// What was typed beside a wheel.
    String offWord(LocalDate day) {
        return wrong(OffForm.field(day)) == null
                ? ""
                : forms.off().map(OffForm::word).orElse("");
    }

    List<DayOfWeek> weekdays() {
        return List.of(DayOfWeek.values());
    }

    String weekday(DayOfWeek day) {
        var name = texts().weekday(day);
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }

    List<Spacing> spacings() {
        return List.of(Spacing.values());
    }

    String by(Channel way) {
        return new WheelWords(texts()).by(way);
    }

    /// Those they said yes to, and the one that is chosen.
    List<Channel> offered(String chosen) {
        return Stream.concat(ways.stream(), Channel.read(chosen).stream())
                .distinct()
                .toList();
    }

    boolean minds(Cause rule) {
        return minds.of(rule);
    }

    /// The rules that can be turned off.
    List<Cause> rules() {
        return Stream.of(Cause.values()).filter(cause -> cause != Cause.ASKED).toList();
    }
}
