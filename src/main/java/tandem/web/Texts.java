package tandem.web;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.time.ZoneId;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import tandem.shared.Language;

/// Everything the program says, in one language: from `texts/<module>_<language>.properties`, each key starting with
/// its module's name. Read once; looking a text up costs one hash. Times, days and months have a no-break space
/// where a line must not end.
public final class Texts {
    private static final int NEARLY_A_YEAR = 300;
    /// Of a minute.
    private static final int SECONDS = 60;

    private static final Map<Language, Texts> ALL = new EnumMap<>(Language.class);

    static {
        for (var language : Language.values()) {
            ALL.put(language, new Texts(language, read(language)));
        }
    }

    private final Language language;
    private final Map<String, Message> messages;
    /// The names that the platform has, asked once: it makes a formatter for each.
    private final Map<DayOfWeek, String> days = new EnumMap<>(DayOfWeek.class);

    private final Map<Month, String> months = new EnumMap<>(Month.class);

    /// Every minute's words, made when first asked for: each post of a conversation says when it was.
    private final AtomicReferenceArray<String> at = new AtomicReferenceArray<>(1440);

    private Texts(Language language, Map<String, Message> messages) {
        this.language = language;
        this.messages = messages;
        for (var day : DayOfWeek.values()) {
            days.put(day, day.getDisplayName(TextStyle.FULL, language.locale()));
        }
        for (var month : Month.values()) {
            months.put(month, month.getDisplayName(TextStyle.FULL, language.locale()));
        }
    }

    public static Texts in(Language language) {
        return Objects.requireNonNull(ALL.get(language));
    }

    public Language language() {
        return language;
    }

    /// A text without values.
    public String of(String key) {
        return message(key).with();
    }

    /// A text with its values filled in. An unknown key is a mistake in a page and throws.
    public String of(String key, Object... values) {
        return message(key).with(values);
    }

    private Message message(String key) {
        var message = messages.get(key);
        if (message == null) {
            throw new IllegalArgumentException("No text “" + key + "” in " + language.code());
        }
        return message;
    }

    /// A text for a code that another module made up; none where nobody wrote one.
    public Optional<String> find(String key) {
        return Optional.ofNullable(messages.get(key)).map(Message::with);
    }

    /// A number that stands alone, as it would stand in a text: “4200”, “28,090”.
    public String number(long number) {
        return Message.number(number);
    }

    Map<String, Message> messages() {
        return messages;
    }

    /// “6:40 pm”, “9 pm”, “noon”; “6:40 p. m.”, “9 p. m.”, “mediodía”.
    public String time(LocalTime time) {
        return time.getMinute() == 0 ? hour(time) : clock(time);
    }

    /// The same after a preposition: “until 9 pm”, “hasta las 9 p. m.”, “hasta la 1 p. m.”.
    public String at(LocalTime time) {
        int minute = time.toSecondOfDay() / SECONDS;
        var known = at.getPlain(minute);
        if (known == null) {
            known = of(twelve(time) == 1 ? "web.at-one" : "web.at", time(time));
            at.setPlain(minute, known);
        }
        return known;
    }

    /// Always with minutes, for columns of times: “7:00 pm”.
    public String clock(LocalTime time) {
        var half = of(time.getHour() < 12 ? "web.am" : "web.pm");
        int minute = time.getMinute();
        return twelve(time) + (minute < 10 ? ":0" : ":") + minute + "\u00a0" + half;
    }

    private String hour(LocalTime time) {
        return switch (time.getHour()) {
            case 0 -> of("web.midnight");
            case 12 -> of("web.noon");
            default -> twelve(time) + "\u00a0" + of(time.getHour() < 12 ? "web.am" : "web.pm");
        };
    }

    private static int twelve(LocalTime time) {
        return (time.getHour() + 11) % 12 + 1;
    }

    /// “Tuesday”, “martes”.
    public String weekday(DayOfWeek day) {
        return Objects.requireNonNull(days.get(day));
    }

    /// “November 20”, “20 de noviembre”.
    public String date(LocalDate date) {
        return of("web.date", month(date.getMonth()), date.getDayOfMonth());
    }

    /// The same as seen from another day: with the year where it lies so far off that one might take it for another.
    public String date(LocalDate date, LocalDate today) {
        return Math.abs(ChronoUnit.DAYS.between(date, today)) > NEARLY_A_YEAR ? dated(date) : date(date);
    }

    /// A day that is written as `2026-11-26`: “November 26, 2026”.
    public String dated(String iso) {
        return dated(LocalDate.parse(iso));
    }

    private String dated(LocalDate date) {
        return of("web.dated", date(date), Integer.toString(date.getYear()));
    }

    private String month(Month month) {
        return Objects.requireNonNull(months.get(month));
    }

    /// A day in the margin of a row, where there is little room: “Nov 26”. It never breaks.
    public String margin(LocalDate date) {
        var month = date.getMonth().getDisplayName(TextStyle.SHORT, language.locale());
        return of("web.margin", month.replace(".", ""), date.getDayOfMonth());
    }

    /// The same as seen from another day: “Nov 26, 2025” where it lies so far off.
    public String margin(LocalDate date, LocalDate today) {
        return Math.abs(ChronoUnit.DAYS.between(date, today)) > NEARLY_A_YEAR
                ? of("web.margin.dated", margin(date), Integer.toString(date.getYear()))
                : margin(date);
    }

    /// A day as seen from another: “today”, “tomorrow”, “on Friday”, “on November 30”, “on January 9, 2025”.
    public String day(LocalDate day, LocalDate today) {
        long ahead = ChronoUnit.DAYS.between(today, day);
        if (ahead == 0) {
            return of("web.today");
        }
        if (ahead == 1) {
            return of("web.tomorrow");
        }
        return of("web.on", named(day, today));
    }

    /// The same where it stands alone, in a margin: “Today”, “Tomorrow”, “Friday”, “Nov 30”.
    public String dayAlone(LocalDate day, LocalDate today) {
        long ahead = ChronoUnit.DAYS.between(today, day);
        var words = ahead == 0 || ahead == 1
                ? day(day, today)
                : near(ahead) ? weekday(day.getDayOfWeek()) : margin(day, today);
        return words.substring(0, 1).toUpperCase(language.locale()) + words.substring(1);
    }

    private String named(LocalDate day, LocalDate today) {
        long ahead = ChronoUnit.DAYS.between(today, day);
        return near(ahead) ? weekday(day.getDayOfWeek()) : date(day, today);
    }

    private static boolean near(long ahead) {
        return ahead > 1 && ahead < 7;
    }

    /// How long until something: “now”, “in 20 min”, “in 1 h 20 min”, “in 3 days”.
    public String until(Duration time) {
        long minutes = time.toMinutes();
        if (minutes < 1) {
            return of("web.now");
        }
        if (minutes < 60) {
            return of("web.in-minutes", minutes);
        }
        if (minutes >= 48 * 60) {
            return of("web.in-days", time.toDays());
        }
        return minutes % 60 == 0
                ? of("web.in-hours", minutes / 60)
                : of("web.in-hours-minutes", minutes / 60, minutes % 60);
    }

    /// A moment for somebody in a zone: “today, 6:40 pm”.
    public String moment(Instant moment, Instant now, ZoneId zone) {
        var local = moment.atZone(zone);
        var today = now.atZone(zone).toLocalDate();
        return of("web.moment", day(local.toLocalDate(), today), at(local.toLocalTime()));
    }

    private static Map<String, Message> read(Language language) {
        var messages = new HashMap<String, Message>();
        try {
            var pattern = "classpath*:texts/*_" + language.code() + ".properties";
            for (var file : new PathMatchingResourcePatternResolver().getResources(pattern)) {
                var texts = new Properties();
                try (var reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
                    texts.load(reader);
                }
                texts.forEach((key, text) -> messages.put(((String) key).intern(), Message.parse((String) text)));
            }
        } catch (IOException problem) {
            throw new UncheckedIOException("Cannot read the texts", problem);
        }
        // Not a copy that cannot be changed: among some thousand keys, that one compares several at each look. And each
        // key is the very one that pages name, so that it is known without being read.
        return messages;
    }
}
