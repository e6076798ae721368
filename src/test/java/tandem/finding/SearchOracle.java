package tandem.finding;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.geo.GeoEncodingUtils;
import tandem.meetings.Access;
import tandem.meetings.Facts;
import tandem.meetings.Meeting;
import tandem.meetings.Status;
import tandem.places.Point;
import tandem.schedules.Occurrence;
import tandem.schedules.Schedule;
import tandem.vocabulary.Vocabulary;

/// Answers a search the slow and obvious way: looks at every meeting, with java.time and [Schedule#next]. What it has
/// once found out of a meeting, whatever is searched, it remembers.
final class SearchOracle {
    private static final Map<Schedule, Map<Instant, Optional<Occurrence>>> NEXT = new IdentityHashMap<>();
    private static final Map<Facts, Known> KNOWN = new IdentityHashMap<>();
    private final List<Meeting> meetings;
    private final Vocabulary vocabulary;
    private final Search search;
    private final Instant now;

    record Answer(List<Expected> here, List<Expected> afar) {
        /// In the order of all pages: from both sides in turn while both last.
        List<Expected> page(int page, int size) {
            List<Expected> all = new ArrayList<>();
            for (int i = 0; i < Math.max(here.size(), afar.size()); i++) {
                if (i < here.size()) {
                    all.add(here.get(i));
                }
                if (i < afar.size()) {
                    all.add(afar.get(i));
                }
            }
            int from = Math.min(all.size(), page * size);
            return all.subList(from, Math.min(all.size(), from + size)).stream()
                    .sorted(Comparator.comparingLong(Expected::start))
                    .toList();
        }
    }

    record Expected(Meeting meeting, long start, int metres) {}

    /// @param weekly whether it is at the same time of each of its days, and so again within eight
    private record Known(String name, Set<String> types, List<String> words, boolean weekly) {
        static Known of(Facts facts) {
            return KNOWN.computeIfAbsent(
                    facts,
                    each -> new Known(
                            SearchText.folded(each.name()),
                            Set.copyOf(each.types()),
                            SearchOracle.words(each),
                            everyWeek(each.schedule())));
        }
    }

    SearchOracle(List<Meeting> meetings, Vocabulary vocabulary, Search search, Instant now) {
        this.meetings = meetings;
        this.vocabulary = vocabulary;
        this.search = search;
        this.now = now;
    }

    Answer answer() {
        List<Expected> here = new ArrayList<>();
        List<Expected> afar = new ArrayList<>();
        for (Meeting meeting : meetings) {
            if (meeting.goneSince() != null || meeting.facts().status() == Status.PAUSED || !fits(meeting.facts())) {
                continue;
            }
            int metres = metres(meeting.facts());
            if (canBeHere(meeting.facts()) && metres >= 0) {
                start(meeting.facts(), true)
                        .ifPresent(
                                start -> here.add(new Expected(meeting, start, search.near() == null ? -1 : metres)));
            } else if (canBeAfar(meeting.facts())) {
                start(meeting.facts(), false).ifPresent(start -> afar.add(new Expected(meeting, start, -1)));
            }
        }
        Comparator<Expected> order = Comparator.comparingLong(Expected::start)
                .thenComparing(Expected::metres)
                .thenComparing(it -> Known.of(it.meeting.facts()).name(), SearchOracle::eightLetters)
                .thenComparing(it -> it.meeting.id().value().getLeastSignificantBits());
        here.sort(order);
        afar.sort(order);
        return new Answer(here, afar);
    }

    private static int eightLetters(String one, String other) {
        return one.substring(0, Math.min(8, one.length())).compareTo(other.substring(0, Math.min(8, other.length())));
    }

    private boolean fits(Facts facts) {
        Set<String> types = Known.of(facts).types();
        return types.containsAll(search.types().all())
                && search.types().any().stream()
                        .allMatch(group -> group.stream().anyMatch(types::contains))
                && (search.fellowships().isEmpty() || search.fellowships().contains(facts.fellowship()))
                && (search.issues().isEmpty() || search.issues().stream().anyMatch(issue -> isAbout(issue, facts)))
                && (search.languages().isEmpty() || search.languages().stream().anyMatch(it -> isIn(it, types)))
                && (search.text().isEmpty() || says(facts));
    }

    private boolean isAbout(String issue, Facts facts) {
        return vocabulary
                .fellowship(facts.fellowship())
                .map(it -> it.issues().contains(issue) || it.issues().contains("any"))
                .orElse(false);
    }

    private boolean isIn(String language, Set<String> types) {
        boolean said =
                types.contains(vocabulary.ofLanguage(language).orElseThrow().code());
        boolean silent = types.stream()
                .flatMap(type -> vocabulary.type(type).stream())
                .allMatch(type -> type.language().isEmpty());
        return said || (language.equals("en") && silent);
    }

    /// Made texts are one word that the vocabulary does not know.
    private boolean says(Facts facts) {
        return Known.of(facts).words().stream().anyMatch(word -> word.startsWith(search.text()));
    }

    private static List<String> words(Facts facts) {
        String all = String.join(
                " ",
                facts.name(),
                facts.group(),
                facts.notes(),
                facts.venue().city(),
                String.join(" ", facts.venue().regions()),
                facts.access() == Access.ADDRESS_WITHHELD
                        ? ""
                        : facts.venue().name() + " " + facts.venue().address());
        return List.copyOf(SearchText.words(all));
    }

    private boolean asks(Search.How how) {
        return search.attendance().isEmpty() || search.attendance().contains(how);
    }

    private boolean canBeHere(Facts facts) {
        return switch (facts.attendance()) {
            case IN_PERSON, UNKNOWN -> asks(Search.How.IN_PERSON);
            case HYBRID -> asks(Search.How.IN_PERSON) || asks(Search.How.HYBRID);
            case ONLINE, PHONE -> false;
        };
    }

    private boolean canBeAfar(Facts facts) {
        boolean phone = !facts.online().phone().isEmpty();
        return switch (facts.attendance()) {
            case IN_PERSON, UNKNOWN -> false;
            case HYBRID -> asks(Search.How.ONLINE) || asks(Search.How.HYBRID) || (phone && asks(Search.How.PHONE));
            case ONLINE -> asks(Search.How.ONLINE) || (phone && asks(Search.How.PHONE));
            case PHONE -> asks(Search.How.PHONE);
        };
    }

    /// Less than none outside of the circle.
    private int metres(Facts facts) {
        Point at = facts.venue().at();
        if (search.near() == null) {
            return 0;
        }
        if (at == null) {
            return -1;
        }
        Point shown = facts.access() == Access.ADDRESS_WITHHELD ? at.rounded() : at;
        Point stored = new Point(
                GeoEncodingUtils.decodeLatitude(GeoEncodingUtils.encodeLatitude(shown.latitude())),
                GeoEncodingUtils.decodeLongitude(GeoEncodingUtils.encodeLongitude(shown.longitude())));
        double kilometres = search.near().kilometresTo(stored);
        return kilometres > search.kilometres() ? -1 : (int) Math.round(kilometres * 1000);
    }

    /// Epoch minute; [Found#NEVER] where no start is asked for and none comes.
    private Optional<Long> start(Facts facts, boolean here) {
        Schedule schedule = facts.schedule();
        boolean open = search.when() instanceof Search.When.Any && search.time() == null;
        Instant from = search.when() instanceof Search.When.NextHours ? now.minus(15, ChronoUnit.MINUTES) : now;
        Instant last = switch (search.when()) {
            case Search.When.NextHours(int hours) -> now.plus(hours, ChronoUnit.HOURS);
            // Nowhere on earth is it still that date.
            case Search.When.OnDate(LocalDate date) ->
                date.plusDays(2).atStartOfDay(ZoneOffset.UTC).toInstant();
            default -> now.plus(Known.of(facts).weekly() ? 8 : 400, ChronoUnit.DAYS);
        };
        ZoneId clock = here ? schedule.zone() : search.zone();
        Optional<Occurrence> next = next(schedule, from);
        while (next.isPresent() && (open || !next.get().start().toInstant().isAfter(last))) {
            Instant start = next.get().start().toInstant();
            boolean over = start.isBefore(now) && !next.get().end().toInstant().isAfter(now);
            if (!over && accepted(start.atZone(clock))) {
                return Optional.of(start.getEpochSecond() / 60);
            }
            next = next(schedule, start.plusSeconds(1));
        }
        return open ? Optional.of(Found.NEVER) : Optional.empty();
    }

    private static boolean everyWeek(Schedule schedule) {
        return schedule.plainWeekly()
                && schedule.rules().stream()
                                .map(rule -> rule.start())
                                .distinct()
                                .count()
                        == 1;
    }

    private static Optional<Occurrence> next(Schedule schedule, Instant from) {
        return NEXT.computeIfAbsent(schedule, each -> new HashMap<>()).computeIfAbsent(from, schedule::next);
    }

    private boolean accepted(ZonedDateTime start) {
        boolean day = switch (search.when()) {
            case Search.When.NextHours(int hours) -> true;
            case Search.When.Any() -> true;
            case Search.When.OnDate(LocalDate date) -> start.toLocalDate().equals(date);
            case Search.When.OnDay(var weekday) -> start.getDayOfWeek() == weekday;
        };
        int hour = start.getHour();
        return day
                && switch (search.time()) {
                    case null -> true;
                    case MORNING -> hour >= 4 && hour < 11;
                    case MIDDAY -> hour >= 11 && hour < 17;
                    case EVENING -> hour >= 17 && hour < 21;
                    case NIGHT -> hour >= 21 || hour < 4;
                };
    }
}
