package tandem.operate.prove;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.jspecify.annotations.Nullable;
import tandem.directory.Directory;
import tandem.feeds.Brought;
import tandem.feeds.Counts;
import tandem.feeds.Feeds;
import tandem.feeds.Order;
import tandem.meetings.Freshness;
import tandem.operate.Folders;
import tandem.operate.Workshop;
import tandem.reading.FeedFormat;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;

/// Brings every real feed of a folder into a database made for it, and checks that each of its rows has one outcome in
/// the totals and its lines in the report; then two pairs of snapshots between which most ids changed.
///
/// Controls: a row hidden from the import has to be missed, and two lists that have nothing in common have to look as
/// if
/// everything vanished.
public final class FeedsProof implements Proof {
    private static final ZoneId ZONE = ZoneId.of("America/Los_Angeles");
    private static final List<Pair> PAIRS = List.of(
            new Pair("mg-sf-airtable-2020.json", "mg-sfmarin-2020-08.json", 453),
            new Pair("mg-aasanjose-2020.json", "mg-aasanjose-2021-06.json", 526));

    /// @param same how many meetings are known to be in both
    private record Pair(String first, String second, int same) {}

    @Override
    public String name() {
        return "feeds";
    }

    @Override
    public String about() {
        return "No row of a real feed disappears. --feeds DIR says where they are.";
    }

    @Override
    public Figure run(Workshop workshop, List<String> arguments, PrintWriter out) throws Exception {
        Optional<Path> folder = arguments.isEmpty() ? beside() : Optional.of(Path.of(arguments.getFirst()));
        if (folder.isEmpty() || !Files.isDirectory(folder.get())) {
            return new Figure("skipped: there is no folder of real feeds here; --feeds DIR names one", true);
        }
        Path data = Files.createTempDirectory("tandem-feeds-");
        Path pairs = Files.createTempDirectory("tandem-feeds-pairs-");
        try (Workshop own = workshop.on(data);
                Workshop other = workshop.on(pairs)) {
            Trial trial = new Trial(own, folder.get(), data, out);
            trial.everyFile();
            boolean missedOne = trial.hiddenRowIsMissed();
            Trial snapshots = new Trial(other, folder.get(), pairs, out);
            return figure(trial, missedOne, snapshots);
        } finally {
            Folders.delete(data);
            Folders.delete(pairs);
        }
    }

    private static Figure figure(Trial files, boolean missedOne, Trial snapshots) throws Exception {
        int kept = 0;
        for (Pair pair : PAIRS) {
            kept += snapshots.stays(pair) ? 1 : 0;
        }
        boolean strangers = snapshots.stays(new Pair("mg-eda-2023.json", "mg-kansascity-2021.json", 1));
        boolean controls = missedOne && !strangers;
        return new Figure(
                "%d rows in %d files, %d unaccounted for; %d of %d pairs of snapshots kept their meetings; controls %s"
                        .formatted(
                                files.rows,
                                files.files,
                                files.missed,
                                kept,
                                PAIRS.size(),
                                controls ? "noticed" : "not noticed"),
                files.files > 0 && files.missed == 0 && kept == PAIRS.size() && controls);
    }

    private static Optional<Path> beside() {
        Path start = Path.of(System.getProperty("tandem.home", "")).toAbsolutePath();
        for (Path folder = start; folder != null; folder = folder.getParent()) {
            Path feeds = folder.resolve("shared/data/feeds");
            if (Files.isDirectory(feeds)) {
                return Optional.of(feeds);
            }
        }
        return Optional.empty();
    }

    private static final class Trial {
        private final Feeds feeds;
        private final Directory directory;
        private final Path folder;
        private final Path data;
        private final PrintWriter out;
        private int files;
        private int rows;
        private int missed;

        Trial(Workshop workshop, Path folder, Path data, PrintWriter out) {
            this.feeds = workshop.bean(Feeds.class);
            this.directory = workshop.bean(Directory.class);
            this.folder = folder;
            this.data = data;
            this.out = out;
        }

        void everyFile() throws Exception {
            for (Path file : files()) {
                files++;
                rows += elements(file);
                missed += missed(file, file);
            }
        }

        private List<Path> files() throws IOException {
            try (Stream<Path> all = Files.list(folder)) {
                return all.filter(file -> file.toString().matches(".*\\.jsonp?"))
                        .sorted()
                        .toList();
            }
        }

        /// How many elements of `original` have no outcome after bringing `file`.
        private int missed(Path file, Path original) throws Exception {
            Path report = data.resolve("report.csv");
            Counts counts = bring(file, file.getFileName().toString(), report);
            int reported = reported(report);
            say(
                    "%-42s %s · meetings in all %d",
                    file.getFileName(), counts, directory.freshness().meetings());
            int elements = elements(original);
            return Math.max(Math.abs(elements - counts.rows()), Math.abs(elements - reported));
        }

        boolean hiddenRowIsMissed() throws Exception {
            Path original = folder.resolve("mg-kansascity-2021.json");
            ArrayNode tree = (ArrayNode) read(original);
            tree.remove(7);
            Path shorter = data.resolve("control-one-row-hidden.json");
            Files.writeString(shorter, tree.toString());
            return missed(shorter, original) == 1;
        }

        boolean stays(Pair pair) throws Exception {
            String feed = pair.first + " then " + pair.second;
            bring(folder.resolve(pair.first), feed, null);
            int before = listed(feed);
            Counts counts = bring(folder.resolve(pair.second), feed, null);
            int stayed = before - counts.vanished();
            say("%s: %d meetings, then %s: %d stayed", feed, before, counts, stayed);
            return stayed >= pair.same;
        }

        private int listed(String feed) {
            return directory.freshness().feeds().stream()
                    .filter(each -> each.name().equals(feed))
                    .mapToInt(Freshness.Feed::listed)
                    .sum();
        }

        private Counts bring(Path file, String name, @Nullable Path report) throws Exception {
            boolean bmlt = file.getFileName().toString().startsWith("bmlt");
            Order order = Order.of(bmlt ? FeedFormat.BMLT : FeedFormat.MEETING_GUIDE, name, file.toString())
                    .in(ZONE)
                    .approve();
            Path formats = file.resolveSibling(file.getFileName().toString().replace("GetSearchResults", "GetFormats"));
            order = !formats.equals(file) && Files.exists(formats) ? order.withFormats(formats) : order;
            order = report == null ? order : order.reportTo(report);
            try (InputStream in = Files.newInputStream(file)) {
                Brought brought = feeds.bring(order, in);
                return brought.counts();
            }
        }

        /// How many rows the report has lines of. Later lines of a row begin with the same number.
        private static int reported(Path report) throws IOException {
            Set<String> numbers = new HashSet<>();
            try (CSVParser lines = CSVParser.parse(report, StandardCharsets.UTF_8, CSVFormat.RFC4180)) {
                lines.forEach(line -> numbers.add(line.get(0)));
            }
            numbers.remove("row");
            return numbers.size();
        }

        private static int elements(Path feed) throws IOException {
            JsonNode tree = read(feed);
            return (tree.isArray() ? tree : tree.get("meetings")).size();
        }

        private static JsonNode read(Path feed) throws IOException {
            String text = Files.readString(feed, StandardCharsets.UTF_8);
            boolean padded = feed.toString().endsWith("jsonp");
            return JsonMapper.builder()
                    .build()
                    .readTree(padded ? text.substring(text.indexOf('(') + 1, text.lastIndexOf(')')) : text);
        }

        private void say(String text, Object... values) {
            out.println(String.format(Locale.ROOT, text, values));
            out.flush();
        }
    }
}
