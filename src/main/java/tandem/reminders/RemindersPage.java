package tandem.reminders;

import java.time.DayOfWeek;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tandem.channels.Channel;
import tandem.web.Page;
import tandem.web.Texts;

/// What somebody is reminded of, and the forms for more.
///
/// @param forms one for each thing there is; the one that was just sent as it was typed
/// @param wrong by field of the form that was just sent
/// @param mail whether there is an address to which e-mail goes
/// @param texted whether there is a number to which texts go
/// @param ways to which they say yes
/// @param key what the browser needs to let messages come from here; empty on a phone that others use too
record RemindersPage(
        Page shell,
        List<Wish> wishes,
        Map<Reason, WishForm> forms,
        @Nullable Reason sent,
        Map<String, String> wrong,
        Hours hours,
        HoursForm typed,
        List<Devices.Device> devices,
        boolean mail,
        boolean texted,
        List<Channel> ways,
        String key) {
    Texts texts() {
        return shell.texts();
    }

    @Nullable
    String wrong(Reason reason, String field) {
        var text = reason.equals(sent) ? wrong.get(field) : null;
        return text == null ? null : texts().of(text);
    }

    @Nullable
    String wrong(String field) {
        var text = sent == null ? wrong.get(field) : null;
        return text == null ? null : texts().of(text);
    }

    String name(Wish wish) {
        return texts().find("reminders.reason." + wish.reason()).orElseGet(wish::reason);
    }

    /// “Every day at 6 pm”, “1 hour before”, “1 day before, at 6 pm”, “June 3, at 6 pm”.
    String when(Wish wish) {
        if (wish.day() != null) {
            return texts().of("reminders.when.date", texts().date(wish.day()), texts().at(wish.at()));
        }
        if (wish.days().isEmpty()) {
            var ahead = texts().of("reminders.ahead." + wish.minutes());
            return timed(wish) ? texts().of("reminders.when.ahead", ahead, texts().at(wish.at())) : ahead;
        }
        return wish.days().size() == 7
                ? texts().of("reminders.when.daily", texts().at(wish.at()))
                : texts().of("reminders.when.days", days(wish), texts().at(wish.at()));
    }

    private String days(Wish wish) {
        return wish.days().stream().sorted().map(texts()::weekday).collect(Collectors.joining(", "));
    }

    /// Whether it lies in hours in which nothing goes.
    boolean silent(Wish wish) {
        return wish.way() != Way.CALENDAR && timed(wish) && hours.quiet(wish.at());
    }

    /// Whether it comes at a time of their own.
    private boolean timed(Wish wish) {
        return forms.keySet().stream()
                .filter(reason -> reason.code().equals(wish.reason()))
                .anyMatch(reason -> reason.shape() != Reason.Shape.AHEAD);
    }

    /// Whether they took the yes to its way back.
    boolean stopped(Wish wish) {
        return wish.way().channel().filter(channel -> !ways.contains(channel)).isPresent();
    }

    /// Whether it is to come by e-mail, and there is no address to which it could go.
    boolean nowhere(Wish wish) {
        return wish.way() == Way.EMAIL && !mail;
    }

    String says(Wish wish) {
        return Reminding.says(wish, texts().language());
    }

    String says(Reason reason) {
        return texts().find("reminders.says." + reason.code()).orElseGet(() -> texts().of("reminders.says"));
    }

    DayOfWeek[] week() {
        return DayOfWeek.values();
    }

    String weekday(DayOfWeek day) {
        return texts().weekday(day);
    }

    /// Until when nothing goes; empty where it does.
    String rests() {
        var visit = shell.visit();
        return hours.rests(visit.now())
                .map((Instant until) -> texts().moment(until, visit.now(), hours.zone()))
                .orElse("");
    }
}
