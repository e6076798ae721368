package tandem.operate.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;
import tandem.operate.Bench;
import tandem.operate.Folders;
import tandem.operate.Workshop;
import tandem.places.Point;

/// The directory as visitors meet it: made meetings are imported into a site that runs as it always runs, and asked
/// for over HTTP. Processor time is the server process's own, all threads, as the kernel counts it.
///
/// What others need for the same was measured on a machine of this size: TSML (PHP) and BMLT, in milliseconds of
/// processor time for a near + day search, 73 and 51 of 10,000 meetings, 530 and 130 of 100,000, and 89 to 1,010 for
/// everything near at once.
public final class DirectoryBench implements Bench {
    private static final int TOWNS = 300;
    private static final int ROUNDS = 5;
    private static final int WARM = 15_000;
    private static final int CALLS = 1_000;
    private static final Pattern INDEXED = Pattern.compile("Indexed (\\d+) meetings in (\\d+) ms");
    private static final String[] DAYS = {"mon", "tue", "wed", "thu", "fri", "sat", "sun"};
    static final String GZIP = "Accept-Encoding: gzip\r\n";

    private final Figures figures = new Figures();
    private final Map<Integer, Double> pageOf25 = new LinkedHashMap<>();
    private final Random random = new Random(11);

    @Override
    public String name() {
        return "directory";
    }

    @Override
    public String about() {
        return "Searching, importing and indexing up to 250,000 meetings.";
    }

    /// @param arguments sizes, instead of 1000 10000 100000 250000
    @Override
    public void run(Workshop workshop, List<String> arguments, PrintWriter out) throws Exception {
        var sizes = arguments.isEmpty()
                ? List.of(1_000, 10_000, 100_000, 250_000)
                : arguments.stream().map(Integer::valueOf).toList();
        var folder = Files.createTempDirectory("tandem-bench-");
        try {
            for (int size : sizes) {
                site(folder, size, size == sizes.getLast(), out);
            }
            growth(sizes, out);
            InProcess.measure(folder.resolve("index"), sizes.getLast(), this::add, out);
        } finally {
            Folders.delete(folder);
        }
        figures.write("directory");
    }

    private void site(Path folder, int size, boolean largest, PrintWriter out) throws Exception {
        var made = new MadeMeetings(42, TOWNS);
        var feed = folder.resolve(size + ".json");
        new MadeFeed().write(made.make(size), feed);
        var data = Files.createDirectories(folder.resolve("data-" + size));
        int page;
        try (var site = ServedSite.start(data, 1)) {
            imported(site, feed, size, out);
            page = pages(site, made, size, out);
        }
        if (largest) {
            try (var site = ServedSite.start(data, page)) {
                comparedWithStatic(site, made, out);
                firstVisit(site, out);
            }
            rebuilt(data, size, out);
        }
        Files.delete(feed);
        Folders.delete(data);
    }

    private void imported(ServedSite site, Path feed, int size, PrintWriter out) throws Exception {
        long start = System.nanoTime();
        var line = site.command("import", "meeting-guide", feed.toString(), "--name", "Made up");
        double seconds = (System.nanoTime() - start) / 1e9;
        out.println(size + " meetings: " + line);
        var report = Pattern.compile("([\\d.,]+) s\\b").matcher(line);
        double told = report.find() ? Double.parseDouble(report.group(1).replace(",", "")) : seconds;
        add(
                Figure.atLeast(
                        "import of %,d, command until shown".formatted(size),
                        List.of(size / seconds),
                        "meetings/s",
                        size < 100_000 ? 0 : 5_000,
                        "start of the command included, %.1f s in all, %.1f s told".formatted(seconds, told)),
                out);
    }

    /// @return the bytes of a page of results
    private int pages(ServedSite site, MadeMeetings made, int size, PrintWriter out) throws Exception {
        try (var caller = new Caller(site.port, "")) {
            var nearDay = cpu(site, caller, () -> elsewhere(made));
            add(
                    Figure.atMost(
                            "near + day of %,d, page nobody asked for before".formatted(size),
                            nearDay,
                            "ms CPU",
                            size <= 10_000 ? 1.7 : 4.3,
                            size <= 10_000 ? "BMLT 51, TSML 73 at 10,000" : "BMLT 130, TSML 530 at 100,000"),
                    out);
            pageOf25.put(size, Figure.median(nearDay));
            add(
                    Figure.atMost(
                            "everything near of %,d, JSON".formatted(size),
                            cpu(site, caller, () -> everythingNear(made)),
                            "ms CPU",
                            89.0 / 50,
                            "1/50 of the best of 89 to 1,010"),
                    out);
            add(
                    Figure.atMost(
                            "next 6 hours of %,d, page nobody asked for before".formatted(size),
                            cpu(site, caller, () -> "/meetings?near=" + around(made)),
                            "ms CPU",
                            4.3,
                            "the default search"),
                    out);
            add(
                    Figure.atMost(
                            "memory of the site with %,d".formatted(size),
                            List.of((double) site.memory()),
                            "MB",
                            1_500,
                            "without PostgreSQL"),
                    out);
            return (int) caller.get(nearDay(made));
        }
    }

    private interface Path25 {
        String next();
    }

    private List<Double> cpu(ServedSite site, Caller caller, Path25 path) throws Exception {
        for (int i = 0; i < WARM; i++) {
            caller.get(path.next());
        }
        var runs = new ArrayList<Double>();
        for (int round = 0; round < ROUNDS; round++) {
            double before = site.cpu();
            for (int i = 0; i < CALLS; i++) {
                caller.get(path.next());
            }
            runs.add((site.cpu() - before) * 1000 / CALLS);
        }
        return runs;
    }

    private String nearDay(MadeMeetings made) {
        return "/meetings?near=" + place(made) + "&within=25&when=" + DAYS[random.nextInt(7)];
    }

    /// From a spot of its own, so that no kept answer fits.
    private String elsewhere(MadeMeetings made) {
        return "/meetings?near=" + around(made) + "&within=25&when=" + DAYS[random.nextInt(7)];
    }

    private String everythingNear(MadeMeetings made) {
        return "/meetings.json?near=" + place(made) + "&within=10&when=any&how=in-person";
    }

    private String place(MadeMeetings made) {
        var center = town(made);
        return String.format(Locale.ROOT, "%.2f,%.2f", center.latitude(), center.longitude());
    }

    /// Somewhere within some twenty kilometres of a town.
    private String around(MadeMeetings made) {
        var center = town(made);
        return String.format(Locale.ROOT, "%.4f,%.4f", near(center.latitude()), near(center.longitude()));
    }

    private double near(double degrees) {
        return degrees + (random.nextDouble() - 0.5) * 0.4;
    }

    /// Bigger towns are asked for more often, as they are.
    private Point town(MadeMeetings made) {
        double roll = random.nextDouble();
        return made.towns().get((int) (roll * roll * made.towns().size())).center();
    }

    private void growth(List<Integer> sizes, PrintWriter out) {
        double first = pageOf25.getOrDefault(sizes.getFirst(), 1.0);
        double last = pageOf25.getOrDefault(sizes.getLast(), 1.0);
        add(
                Figure.atMost(
                        "a page of 25 from %,d to %,d".formatted(sizes.getFirst(), sizes.getLast()),
                        List.of(last / first),
                        "times",
                        1.5,
                        "near + day, %.3f and %.3f ms".formatted(first, last)),
                out);
    }

    /// The load is one of many towns and days, as they are asked for; most of it are answers kept for everybody. What
    /// an answer costs that nobody asked for before stands beside it.
    private void comparedWithStatic(ServedSite site, MadeMeetings made, PrintWriter out) throws Exception {
        var styles = FirstVisit.of(site.port, "/").keySet().stream()
                .filter(file -> file.endsWith(".css"))
                .findFirst()
                .orElseThrow();
        var compared = new Compared(site);
        var mix = compared.load("", () -> nearDay(made));
        var anew = compared.load("", () -> elsewhere(made));
        var packed = compared.load(GZIP, () -> nearDay(made));
        var constant = compared.load("", () -> BenchStatic.PATH);
        var file = compared.load("", () -> styles);
        compared.run(ROUNDS, out);
        share("results page", mix, constant, "a constant answer's", 30, "the same size, a bare servlet", out);
        share("results page", mix, file, "the stylesheet's", 0, "a file of 13 KB by its own path", out);
        share("results page packed", packed, constant, "a constant answer's", 0, "as browsers ask", out);
        share("page nobody asked for before", anew, constant, "a constant answer's", 0, "no target", out);
        add(
                Figure.atLeast(
                        "the first of these by processor time",
                        Compared.ratios(constant.cpu(), mix.cpu()),
                        "%",
                        0,
                        "no target; the caller's share left out"),
                out);
    }

    private void share(
            String page,
            Compared.Kind pages,
            Compared.Kind other,
            String whose,
            double target,
            String reference,
            PrintWriter out) {
        add(
                Figure.atLeast(
                        page + ", share of " + whose + " requests/s",
                        Compared.ratios(pages.perSecond(), other.perSecond()),
                        "%",
                        target,
                        "%s; %.1f %% had been asked for in the same minute".formatted(reference, pages.askedBefore())),
                out);
    }

    private void firstVisit(ServedSite site, PrintWriter out) throws Exception {
        var files = FirstVisit.of(site.port, "/");
        files.forEach((file, bytes) -> out.printf(Locale.ROOT, "  %-40s %6d bytes%n", file, bytes));
        add(
                Figure.atMost(
                        "first visit, gzip, bytes of bodies",
                        List.of(files.values().stream()
                                        .mapToLong(Long::longValue)
                                        .sum()
                                / 1000.0),
                        "KB",
                        27,
                        "today's lightest: 271 KB in 22 requests"),
                out);
        add(Figure.atMost("first visit", List.of((double) files.size()), "requests", 5, "worker apart"), out);
    }

    /// The index is deleted and made again at the next start; the start after that does not make it again.
    private void rebuilt(Path data, int size, PrintWriter out) throws Exception {
        Folders.delete(data.resolve("index"));
        ServedSite.start(data, 1).close();
        var log = data.resolveSibling(data.getFileName() + ".log");
        var told = INDEXED.matcher(Files.readString(log));
        if (!told.find()) {
            throw new IOException("The site did not say that it made the index.");
        }
        double seconds = Integer.parseInt(told.group(2)) / 1000.0;
        add(Figure.atMost("rebuilding %,d".formatted(size), List.of(seconds), "s", 15, "from PostgreSQL"), out);
        long start = System.nanoTime();
        ServedSite.start(data, 1).close();
        double again = (System.nanoTime() - start) / 1e9;
        boolean rebuilt = INDEXED.matcher(Files.readString(log)).find();
        add(
                Figure.atMost(
                        "indexes made by the next start",
                        List.of(rebuilt ? 1.0 : 0.0),
                        "",
                        0,
                        "up and down again in %.1f s".formatted(again)),
                out);
    }

    private void add(Figure figure, PrintWriter out) {
        figures.add(figure, out);
    }
}
