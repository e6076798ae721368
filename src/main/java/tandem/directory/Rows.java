package tandem.directory;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import tandem.finding.Found;
import tandem.finding.Found.Hit;
import tandem.meetings.Access;
import tandem.meetings.Attendance;
import tandem.places.Distance;
import tandem.shared.Language;
import tandem.vocabulary.Kind;
import tandem.vocabulary.Type;
import tandem.vocabulary.Vocabulary;
import tandem.web.Texts;
import tandem.web.Visit;
import tandem.web.ZoneWords;

/// Puts what was found into words, for one reader.
///
/// A meeting in person is told on the clock of its wall, one that can be joined from afar on the reader's; the other
/// clock stands beside it where the two differ.
final class Rows {
    private static final Set<Kind> TOLD = EnumSet.of(Kind.FOR_WHOM, Kind.LANGUAGE, Kind.OPENNESS);
    private static final int TOLD_AT_MOST = 3;

    /// A line never begins with the dot.
    static final String BETWEEN = "\u00a0· ";

    private final Visit visit;
    private final Texts texts;
    private final Vocabulary vocabulary;
    private final Distance.Unit unit;

    Rows(Visit visit, Vocabulary vocabulary, Distance.Unit unit) {
        this.visit = visit;
        this.texts = visit.texts();
        this.vocabulary = vocabulary;
        this.unit = unit;
    }

    List<MeetingRow> of(List<Hit> hits) {
        return hits.stream().map(this::of).toList();
    }

    MeetingRow of(Hit hit) {
        boolean afar = afar(hit);
        boolean readers = onReadersClock(hit.attendance());
        var zone = readers ? visit.readerZone() : hit.zone();
        var types = types(hit);
        var told = new Told(hit, zone);
        return new MeetingRow(
                "/meetings/" + hit.slug(),
                hit.name(),
                otherLanguage(types),
                told.datetime(),
                told.when(),
                told.small(),
                told.time(),
                told.date(),
                kinds(hit, types),
                tags(hit, afar),
                place(hit, afar),
                told.otherClock(readers ? hit.zone() : visit.readerZone(), readers),
                hit.rarer() ? texts.of("directory.rarer") : "",
                more(types));
    }

    /// Whose clock leads, in a list and on the meeting's own page.
    static boolean onReadersClock(Attendance attendance) {
        return switch (attendance) {
            case ONLINE, HYBRID, PHONE -> true;
            case IN_PERSON, UNKNOWN -> false;
        };
    }

    private static boolean afar(Hit hit) {
        return switch (hit.attendance()) {
            case ONLINE, PHONE -> true;
            // Not near: the reader can only come online.
            case HYBRID -> Double.isNaN(hit.kilometres());
            case IN_PERSON, UNKNOWN -> false;
        };
    }

    private List<Type> types(Hit hit) {
        var types = new ArrayList<Type>(hit.types().size());
        for (var code : hit.types()) {
            vocabulary.type(code).ifPresent(types::add);
        }
        return types;
    }

    private String otherLanguage(List<Type> types) {
        var spoken = types.stream()
                .filter(type -> type.kind() == Kind.LANGUAGE)
                .map(Type::language)
                .findFirst()
                .orElse(Language.EN.code());
        return spoken.equals(texts.language().code()) ? "" : spoken;
    }

    private String kinds(Hit hit, List<Type> types) {
        var said = new ArrayList<String>(TOLD_AT_MOST + 1);
        vocabulary.fellowship(hit.fellowship()).ifPresent(it -> said.add(it.name(texts.language())));
        types.stream()
                .filter(type -> TOLD.contains(type.kind()) && !expected(type))
                .limit(TOLD_AT_MOST)
                .forEach(type -> said.add(TypeWords.within(type, texts)));
        return String.join(BETWEEN, said);
    }

    /// What goes without saying: the page's own language, and that anybody may come.
    private boolean expected(Type type) {
        return type.language().equals(texts.language().code()) || type.code().equals("open");
    }

    private String more(List<Type> types) {
        var said = new ArrayList<String>();
        for (var type : types) {
            if (type.kind() == Kind.ACCESSIBILITY) {
                said.add(type.name(texts.language()));
            }
        }
        return String.join(BETWEEN, said);
    }

    private List<String> tags(Hit hit, boolean afar) {
        var tags = new ArrayList<String>(2);
        if (!Double.isNaN(hit.kilometres()) && !afar) {
            tags.add(new Distance(hit.kilometres()).words(unit, texts.language()));
        }
        switch (hit.attendance()) {
            case ONLINE -> tags.add(texts.of("directory.online"));
            case PHONE -> tags.add(texts.of("directory.phone"));
            case HYBRID -> tags.add(texts.of("directory.hybrid"));
            case IN_PERSON, UNKNOWN -> {}
        }
        return tags;
    }

    private String place(Hit hit, boolean afar) {
        if (hit.access() == Access.ADDRESS_WITHHELD) {
            return hit.city();
        }
        return afar ? "" : hit.place();
    }

    /// A start, told in the zone it is shown in.
    private final class Told {
        private final Hit hit;
        private final ZonedDateTime start;

        Told(Hit hit, ZoneId zone) {
            this.hit = hit;
            this.start = Instant.ofEpochSecond(hit.start() * 60).atZone(zone);
        }

        boolean never() {
            return hit.start() == Found.NEVER;
        }

        String datetime() {
            return never() ? "" : start.toOffsetDateTime().toString();
        }

        String when() {
            if (never()) {
                return texts.of("directory.by-appointment");
            }
            return today() ? texts.clock(start.toLocalTime()) : day();
        }

        String small() {
            if (never()) {
                return "";
            }
            return today() ? relative() : texts.clock(start.toLocalTime());
        }

        String date() {
            if (never()) {
                return "";
            }
            var day = Choices.capital(texts.weekday(start.getDayOfWeek()));
            return texts.of("directory.date", day, texts.date(start.toLocalDate()));
        }

        String time() {
            return never() ? when() : texts.clock(start.toLocalTime());
        }

        private boolean today() {
            return start.toLocalDate().equals(now());
        }

        private LocalDate now() {
            return visit.now().atZone(start.getZone()).toLocalDate();
        }

        private String day() {
            long ahead = now().until(start.toLocalDate(), java.time.temporal.ChronoUnit.DAYS);
            if (ahead == 1) {
                return Choices.capital(texts.of("web.tomorrow"));
            }
            return ahead < 7 && ahead > 0
                    ? Choices.capital(texts.weekday(start.getDayOfWeek()))
                    : texts.date(start.toLocalDate());
        }

        private String relative() {
            var left = Duration.between(visit.now(), start);
            return left.isNegative() ? texts.of("directory.started", -left.toMinutes()) : texts.until(left);
        }

        String otherClock(ZoneId other, boolean theirs) {
            if (never() || other.getRules().getOffset(start.toInstant()).equals(start.getOffset())) {
                return "";
            }
            var clock = texts.clock(start.withZoneSameInstant(other).toLocalTime());
            return theirs
                    ? texts.of("directory.their-clock", clock, ZoneWords.of(other, texts.language()))
                    : texts.of("directory.your-clock", clock);
        }
    }
}
