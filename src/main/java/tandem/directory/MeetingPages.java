package tandem.directory;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import tandem.directory.MeetingPage.Explained;
import tandem.directory.MeetingPage.Join;
import tandem.directory.MeetingPage.Link;
import tandem.directory.MeetingPage.Where;
import tandem.meetings.Access;
import tandem.meetings.Facts;
import tandem.meetings.Meeting;
import tandem.meetings.Precision;
import tandem.meetings.Status;
import tandem.meetings.Venue;
import tandem.meetings.ZoneSource;
import tandem.schedules.Occurrence;
import tandem.schedules.ScheduleWords;
import tandem.vocabulary.Fellowship;
import tandem.vocabulary.Kind;
import tandem.vocabulary.Type;
import tandem.vocabulary.Vocabulary;
import tandem.web.Page;
import tandem.web.Tab;
import tandem.web.Texts;
import tandem.web.Visit;
import tandem.web.ZoneWords;

/// Puts one meeting into words.
@Component
class MeetingPages {
    private final Vocabulary vocabulary;

    private final List<MeetingSection> sections;

    MeetingPages(Vocabulary vocabulary, List<MeetingSection> sections) {
        this.vocabulary = vocabulary;
        this.sections = sections;
    }

    MeetingPage page(Visit visit, Meeting meeting) {
        return new Told(visit, meeting).page();
    }

    private final class Told {
        private final Visit visit;
        private final Texts texts;
        private final Meeting meeting;
        private final Facts facts;
        private final ZoneId zone;
        private final Optional<Occurrence> next;

        Told(Visit visit, Meeting meeting) {
            this.visit = visit;
            this.texts = visit.texts();
            this.meeting = meeting;
            this.facts = meeting.facts();
            this.zone = facts.schedule().zone();
            this.next = meets() ? upcoming() : Optional.empty();
        }

        private boolean meets() {
            return meeting.goneSince() == null && facts.status() != Status.PAUSED;
        }

        private Optional<Occurrence> upcoming() {
            var schedule = facts.schedule();
            return schedule.current(visit.now()).or(() -> schedule.next(visit.now()));
        }

        MeetingPage page() {
            return new MeetingPage(
                    shell(),
                    meeting.slug(),
                    facts.name(),
                    kinds(),
                    warning(),
                    next.map(it -> it.start().toOffsetDateTime().toString()).orElse(""),
                    nextInWords(),
                    next.filter(it -> ledByReaders())
                            .map(it -> theirs(it.start()))
                            .orElse(""),
                    next.map(this::soon).orElse(""),
                    rules(),
                    clocks(),
                    prose(),
                    where(),
                    join(),
                    notes(),
                    explained(),
                    facts.otherTypes().isEmpty()
                            ? ""
                            : texts.of("directory.as-written", String.join(", ", facts.otherTypes())),
                    firstTime(),
                    links(),
                    freshness(),
                    meeting.goneSince() == null,
                    sections.stream()
                            .flatMap(section -> section.on(meeting, visit).stream())
                            .toList());
        }

        /// Whoever is signed in may see here what is theirs alone, and no browser is to keep that.
        private Page shell() {
            return visit.reader().person().isPresent()
                    ? Page.personal(visit, Tab.MEETINGS, facts.name())
                    : Page.open(visit, Tab.MEETINGS, facts.name(), description());
        }

        private String description() {
            return texts.of("directory.meeting.description", facts.name(), rules());
        }

        /// As a sentence; Spanish hours end with a stop of their own.
        private String rules() {
            var rules = ScheduleWords.of(facts.schedule(), texts.language());
            return rules.endsWith(".") ? rules : rules + ".";
        }

        private List<Type> types() {
            return facts.types().stream()
                    .map(vocabulary::type)
                    .flatMap(Optional::stream)
                    .toList();
        }

        private Optional<Fellowship> fellowship() {
            return vocabulary.fellowship(facts.fellowship());
        }

        private String kinds() {
            var names = Stream.concat(
                    fellowship().map(it -> it.name(texts.language())).stream(),
                    types().stream()
                            .filter(type -> type.kind() != Kind.ATTENDANCE && type.kind() != Kind.STATUS)
                            .map(type -> TypeWords.within(type, texts)));
            return Choices.capital(String.join(Rows.BETWEEN, names.toList()));
        }

        private String warning() {
            var gone = meeting.goneSince();
            if (gone != null) {
                return texts.of("directory.gone", date(gone));
            }
            return switch (facts.status()) {
                case PAUSED -> texts.of("directory.paused");
                case UNKNOWN -> texts.of("directory.status.unknown");
                case ACTIVE -> "";
            };
        }

        private String nextInWords() {
            if (next.isEmpty()) {
                return meets() ? texts.of("directory.when.none") : "";
            }
            var start = told(next.get().start());
            var day = texts.day(
                    start.toLocalDate(), visit.now().atZone(start.getZone()).toLocalDate());
            var span = texts.of(
                    "directory.span",
                    texts.time(start.toLocalTime()),
                    texts.time(told(next.get().end()).toLocalTime()));
            return ledByReaders()
                    ? texts.of(
                            onTheirs("directory.when.yours", "directory.when.ours"),
                            Choices.capital(day),
                            span,
                            readersZone())
                    : texts.of("directory.when.next", Choices.capital(day), span);
        }

        /// What to say where the reader's own zone is known, and where the program's stands for it.
        private String onTheirs(String known, String otherwise) {
            return visit.zone().isPresent() ? known : otherwise;
        }

        /// On the clock that leads.
        private ZonedDateTime told(ZonedDateTime moment) {
            return onReadersClock() ? moment.withZoneSameInstant(visit.readerZone()) : moment;
        }

        private boolean onReadersClock() {
            return Rows.onReadersClock(facts.attendance());
        }

        private String soon(Occurrence occurrence) {
            var left = Duration.between(visit.now(), occurrence.start());
            if (left.isNegative()) {
                return Choices.capital(texts.of("directory.started", -left.toMinutes())) + ".";
            }
            return left.toHours() < 24 ? texts.of("directory.starts", texts.until(left)) : "";
        }

        private List<String> clocks() {
            if (meets() && next.isEmpty()) {
                return List.of();
            }
            var clocks = new ArrayList<String>();
            var now = visit.now().atZone(zone).toLocalTime();
            clocks.add(texts.of(
                    ledByReaders() ? "directory.zone.theirs" : "directory.zone", zoneWords(), texts.clock(now)));
            next.filter(it -> differs(it) && !onReadersClock()).ifPresent(it -> clocks.add(yours(it.start())));
            if (facts.zoneSource() != ZoneSource.ROW) {
                clocks.add(texts.of("directory.zone.source." + SearchForm.code(facts.zoneSource())));
            }
            return clocks;
        }

        private boolean differs(Occurrence occurrence) {
            var start = occurrence.start();
            return !visit.readerZone().getRules().getOffset(start.toInstant()).equals(start.getOffset());
        }

        /// Whether the reader's clock leads and shows something else than the meeting's own.
        private boolean ledByReaders() {
            return onReadersClock() && next.filter(this::differs).isPresent();
        }

        private String theirs(ZonedDateTime start) {
            return texts.of("directory.program-zone", zoneWords(), dayClock(start));
        }

        private String yours(ZonedDateTime start) {
            return texts.of(
                    onTheirs("directory.your-zone", "directory.program-zone"),
                    readersZone(),
                    dayClock(start.withZoneSameInstant(visit.readerZone())));
        }

        private String readersZone() {
            return ZoneWords.of(visit.readerZone(), texts.language());
        }

        private String zoneWords() {
            return ZoneWords.of(zone, texts.language());
        }

        private String dayClock(ZonedDateTime start) {
            var today = visit.now().atZone(start.getZone()).toLocalDate();
            return texts.of(
                    "directory.day-clock", texts.day(start.toLocalDate(), today), texts.clock(start.toLocalTime()));
        }

        private String prose() {
            if (facts.scheduleProse().isEmpty()) {
                return "";
            }
            var key = facts.scheduleInferred()
                    ? "directory.inferred"
                    : facts.rarer() ? "directory.prose.rarer" : "directory.prose";
            return texts.of(key, facts.scheduleProse());
        }

        private Where where() {
            var venue = facts.venue();
            boolean withheld = facts.access() == Access.ADDRESS_WITHHELD;
            var lines = Stream.of(venue.name(), withheld ? venue.city() : venue.address())
                    .filter(line -> !line.isEmpty())
                    .distinct()
                    .toList();
            boolean area = venue.precision() == Precision.APPROXIMATE && physical();
            var caution = withheld
                    ? texts.of("directory.venue.withheld")
                    : area ? texts.of("directory.venue.approximate") : "";
            boolean door = physical() && !withheld && !area && !venue.address().isEmpty();
            return new Where(
                    physical() || !caution.isEmpty() ? lines : List.of(),
                    caution,
                    physical() || !caution.isEmpty() || lines.isEmpty() ? venue.notes() : area(lines.getLast()),
                    door ? "https://www.google.com/maps/dir/?api=1&destination=" + encoded(venue.address()) : "",
                    door ? osm(venue) : "");
        }

        /// A meeting from afar still comes from somewhere.
        private String area(String city) {
            return (texts.of("directory.based", city) + " " + facts.venue().notes()).strip();
        }

        private boolean physical() {
            return switch (facts.attendance()) {
                case IN_PERSON, HYBRID, UNKNOWN -> true;
                case ONLINE, PHONE -> false;
            };
        }

        private static String osm(Venue venue) {
            var at = venue.at();
            return at == null
                    ? "https://www.openstreetmap.org/search?query=" + encoded(venue.address())
                    : "https://www.openstreetmap.org/directions?to=" + at.latitude() + "%2C" + at.longitude();
        }

        private Join join() {
            var online = facts.online();
            var caution = facts.access() == Access.PASSWORD_ON_REQUEST
                    ? texts.of("directory.join.password")
                    : facts.attendanceInferred() && online.offered() ? texts.of("directory.join.inferred") : "";
            return new Join(
                    online.url(),
                    online.url().isEmpty()
                            ? ""
                            : Optional.ofNullable(URI.create(online.url()).getHost())
                                    .orElse(""),
                    online.notes(),
                    number(online.phone()),
                    code(online.phone()),
                    "tel:" + online.phone().replaceAll("[^0-9+,;#*]", "").replace("#", "%23"),
                    online.phoneNotes(),
                    caution);
        }

        /// Without the code that a phone dials after a pause.
        private static String number(String phone) {
            return phone.split("[,;]", 2)[0].strip();
        }

        private static String code(String phone) {
            var parts = phone.split("[,;]", 2);
            return parts.length == 1 ? "" : parts[1].replaceAll("[,;\\s]+", " ").strip();
        }

        private List<String> notes() {
            var group = facts.group().isEmpty() || facts.group().equals(facts.name())
                    ? ""
                    : texts.of("directory.group", facts.group());
            return Stream.of(facts.notes(), group, facts.groupNotes())
                    .flatMap(String::lines)
                    .filter(line -> !line.isBlank())
                    .toList();
        }

        private List<Explained> explained() {
            return types().stream()
                    .filter(type -> !type.says().in(texts.language()).isEmpty())
                    .map(type -> new Explained(
                            type.name(texts.language()), type.says().in(texts.language())))
                    .toList();
        }

        private String firstTime() {
            if (facts.types().contains("open")) {
                return texts.of("directory.first-time.open");
            }
            return facts.types().contains("closed") ? texts.of("directory.first-time.closed") : "";
        }

        private List<Link> links() {
            var links = new ArrayList<Link>();
            if (!facts.website().isEmpty()) {
                links.add(new Link(facts.website(), texts.of("directory.website")));
            }
            fellowship()
                    .filter(it -> !it.ownSite().isEmpty())
                    .ifPresent(it -> links.add(
                            new Link(it.ownSite(), texts.of("directory.fellowship.site", it.name(texts.language())))));
            return links;
        }

        private List<String> freshness() {
            var said = new ArrayList<String>();
            if (meeting.sources().size() > 1) {
                said.add(texts.of("directory.fresh.two", meeting.sources().size()));
            }
            var publisher = facts.entity().isEmpty() ? feeds() : facts.entity();
            said.add(texts.of("directory.fresh.listed", publisher));
            var updated = facts.updated();
            said.add(
                    updated == null
                            ? texts.of("directory.fresh.changed.unknown")
                            : texts.of("directory.fresh.changed", date(updated)));
            meeting.sources().stream()
                    .map(Meeting.Source::seen)
                    .max(Instant::compareTo)
                    .ifPresent(seen -> said.add(texts.of("directory.fresh.fetched", date(seen))));
            return said;
        }

        private String feeds() {
            return String.join(
                    ", ", meeting.sources().stream().map(Meeting.Source::feed).toList());
        }

        private String date(Instant moment) {
            var date = moment.atZone(visit.readerZone()).toLocalDate();
            return texts.of("directory.date", texts.date(date), Integer.toString(date.getYear()));
        }

        private static String encoded(String text) {
            return URLEncoder.encode(text, StandardCharsets.UTF_8);
        }
    }
}
