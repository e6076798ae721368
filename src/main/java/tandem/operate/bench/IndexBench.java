package tandem.operate.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import tandem.finding.MeetingIndex;
import tandem.finding.Search;
import tandem.finding.Search.How;
import tandem.finding.Search.TimeOfDay;
import tandem.finding.Search.When;
import tandem.meetings.Meeting;
import tandem.vocabulary.Vocabulary;

/// Measures the search index alone, in this process: made meetings, one thread, each kind of search by itself.
///
/// Times are processor time of the searching thread, so that other work on the machine distorts them little.
public final class IndexBench {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final Instant NOW = Instant.parse("2026-11-24T00:20:00Z");
    private static final ZoneId READER = ZoneId.of("America/New_York");
    private static final List<String> TYPOS =
            List.of("serenty", "lighthose", "brekfast", "meditaton", "corazn", "fredom");
    private static final List<String> WORDS = List.of(
            "serenity",
            "lighthouse",
            "mark's church",
            "early risers",
            "esperanza",
            "women",
            "alano",
            "beginnings sunr");

    private final Random random = new Random(7);
    private final List<MadeMeetings.Town> towns;
    private final MeetingIndex index;
    private int asked;

    /// What one kind of search cost, in microseconds.
    public record Figures(double p50, double p99, double mean, double hits) {}

    private interface Asked {
        long by(Search search) throws IOException;
    }

    IndexBench(MeetingIndex index, List<MadeMeetings.Town> towns) {
        this.index = index;
        this.towns = towns;
    }

    /// Kinds of search, each made anew for every call.
    private Map<String, java.util.function.Supplier<Search>> kinds() {
        Map<String, java.util.function.Supplier<Search>> kinds = new LinkedHashMap<>();
        Search every = Search.everything(READER);
        MadeMeetings.Town metro = towns.getFirst();
        kinds.put("near + next 6 h", () -> every.near(near(), 25).when(new When.NextHours(6)));
        kinds.put("near + next 6 h, metro", () -> every.near(metro.center(), 40).when(new When.NextHours(6)));
        kinds.put("near + day", () -> every.near(near(), 25).when(new When.OnDay(day())));
        kinds.put("near + day, metro", () -> every.near(metro.center(), 40).when(new When.OnDay(day())));
        kinds.put(
                "near + day, in person",
                () -> every.near(near(), 25).when(new When.OnDay(day())).by(Set.of(How.IN_PERSON)));
        kinds.put("near + any time", () -> every.near(near(), 25));
        kinds.put("near + any time, metro", () -> every.near(metro.center(), 40));
        kinds.put("near 500 km + any time", () -> every.near(near(), 500));
        kinds.put("next 6 h, no place", () -> every.when(new When.NextHours(6)));
        kinds.put(
                "tomorrow evening, no place",
                () -> every.when(new When.OnDate(LocalDate.of(2026, 11, 25))).at(TimeOfDay.EVENING));
        kinds.put("online, any day", () -> every.by(Set.of(How.ONLINE)));
        kinds.put("online, mornings", () -> every.by(Set.of(How.ONLINE)).at(TimeOfDay.MORNING));
        kinds.put(
                "online + women + Spanish",
                () -> every.by(Set.of(How.ONLINE))
                        .of(new Search.Types(Set.of("women"), List.of()))
                        .languages(Set.of("es")));
        kinds.put("text", () -> every.text(pick(WORDS)));
        kinds.put("text + near", () -> every.near(near(), 40).text(pick(WORDS)));
        kinds.put("text with typo", () -> every.text(pick(TYPOS)));
        kinds.put(
                "types AND/OR + near + day",
                () -> every.near(near(), 40)
                        .when(new When.OnDay(day()))
                        .of(new Search.Types(
                                Set.of("open"), List.of(Set.of("women", "lgbtq"), Set.of("discussion", "speaker")))));
        kinds.put(
                "fellowship + evening + near",
                () -> every.near(near(), 40).fellowships(Set.of("na", "smart")).at(TimeOfDay.EVENING));
        kinds.put(
                "issue + language + online",
                () -> every.issues(Set.of("alcohol")).languages(Set.of("en")).by(Set.of(How.ONLINE)));
        kinds.put("near, page 5", () -> every.near(metro.center(), 40).page(4, 25));
        return kinds;
    }

    private DayOfWeek day() {
        return DayOfWeek.of(1 + random.nextInt(7));
    }

    private tandem.places.Point near() {
        double roll = random.nextDouble();
        return towns.get((int) (roll * roll * towns.size())).center();
    }

    private String pick(List<String> words) {
        return words.get(random.nextInt(words.size()));
    }

    private static Figures time(java.util.function.Supplier<Search> kind, Asked asked, int calls) throws IOException {
        double[] micros = new double[calls];
        long hits = 0;
        for (int i = -calls / 2; i < calls; i++) {
            Search search = kind.get();
            long start = THREADS.getCurrentThreadCpuTime();
            long found = asked.by(search);
            if (i >= 0) {
                micros[i] = (THREADS.getCurrentThreadCpuTime() - start) / 1000.0;
                hits += found;
            }
        }
        Arrays.sort(micros);
        return new Figures(
                micros[calls / 2],
                micros[calls * 99 / 100],
                Arrays.stream(micros).average().orElse(0),
                hits / (double) calls);
    }

    /// What each kind of search costs.
    ///
    /// @param shared whether searches come in one minute, or each in its own
    Map<String, Figures> measure(int calls, boolean shared) throws IOException {
        var figures = new LinkedHashMap<String, Figures>();
        for (var kind : kinds().entrySet()) {
            figures.put(kind.getKey(), time(kind.getValue(), shared ? this::foundAgain : this::found, calls));
        }
        return figures;
    }

    private void run(int calls) throws IOException {
        System.out.printf("%-34s %9s %9s %9s %9s%n", "", "p50 µs", "p99 µs", "mean µs", "found");
        String only = System.getProperty("kinds", "");
        for (var kind : kinds().entrySet()) {
            if (!kind.getKey().matches(only + ".*")) {
                continue;
            }
            print(kind.getKey(), time(kind.getValue(), this::found, calls));
        }
        MadeMeetings.Town metro = towns.getFirst();
        Search near = Search.everything(READER).by(Set.of(How.IN_PERSON)).page(0, 10_000);
        print("json, all in person near, metro", time(() -> near.near(metro.center(), 12), this::json, calls / 4));
        print("json, all in person near", time(() -> near.near(near(), 25), this::json, calls / 4));
    }

    /// Each in another minute than the one before, so that no search finds anything ready from it.
    private long found(Search search) {
        asked = (asked + 1) % 600;
        return index.search(search, NOW.plus(Duration.ofMinutes(asked))).total();
    }

    /// As on a busy site, where others have asked in the same minute.
    private long foundAgain(Search search) {
        return index.search(search, NOW).total();
    }

    private long json(Search search) throws IOException {
        long[] bytes = {0};
        index.json(search, NOW, new OutputStream() {
            @Override
            public void write(int one) {
                bytes[0]++;
            }

            @Override
            public void write(byte[] some, int offset, int length) {
                bytes[0] += length;
            }
        });
        return bytes[0];
    }

    private static void print(String kind, Figures figures) {
        System.out.printf(
                "%-34s %9.0f %9.0f %9.0f %9.0f%n", kind, figures.p50(), figures.p99(), figures.mean(), figures.hits());
    }

    /// `IndexBench FOLDER COUNT TOWNS CALLS`
    public static void main(String[] args) throws IOException {
        Path folder = Path.of(args[0]);
        int count = Integer.parseInt(args[1]);
        MadeMeetings made = new MadeMeetings(42, Integer.parseInt(args[2]));
        int calls = Integer.parseInt(args[3]);
        Vocabulary vocabulary = Vocabulary.builtIn();
        if (args.length > 4 && args[4].equals("keep")) {
            try (MeetingIndex index = MeetingIndex.open(folder.resolve("last"), vocabulary)) {
                System.out.println(index);
                new IndexBench(index, made.towns()).run(calls);
            }
            return;
        }
        List<Meeting> meetings = made.make(count);
        int rounds = args.length > 4 ? Integer.parseInt(args[4]) : 1;
        for (int round = 1; round < rounds; round++) {
            build(folder.resolve("round" + round), vocabulary, meetings).close();
        }
        try (MeetingIndex index = build(folder.resolve("last"), vocabulary, meetings)) {
            meetings = List.of();
            new IndexBench(index, made.towns()).run(calls);
            System.gc();
            long heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
            System.out.printf("heap after gc %.1f MB (made streets and towns included)%n", heap / 1e6);
        }
        long start = System.nanoTime();
        MeetingIndex.open(folder.resolve("last"), vocabulary).close();
        System.out.printf("opening again %.0f ms%n", (System.nanoTime() - start) / 1e6);
    }

    private static MeetingIndex build(Path folder, Vocabulary vocabulary, List<Meeting> meetings) throws IOException {
        long start = System.nanoTime();
        MeetingIndex index = MeetingIndex.open(folder, vocabulary);
        index.put(meetings);
        long put = System.nanoTime();
        index.commit(1);
        long end = System.nanoTime();
        try (Stream<Path> files = Files.list(folder)) {
            long bytes = files.mapToLong(file -> file.toFile().length()).sum();
            System.out.printf(
                    "%,d meetings: put %.2f s, commit %.2f s, %,.0f/s, %.1f MB on disk, %s%n",
                    meetings.size(),
                    (put - start) / 1e9,
                    (end - put) / 1e9,
                    meetings.size() / ((end - start) / 1e9),
                    bytes / 1e6,
                    index);
        }
        return index;
    }
}
