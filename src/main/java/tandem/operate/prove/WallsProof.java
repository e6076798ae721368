package tandem.operate.prove;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import tandem.audit.Chain;
import tandem.audit.Tampering;
import tandem.database.Database;
import tandem.operate.Folders;
import tandem.operate.Run;
import tandem.operate.Workshop;

/// The walls around people, tried on the sample program as it runs: every route by every kind of person with
/// everybody's ids, and what is answered searched for words of others; then row-level security alone, without any check
/// of the program; the trail, tampered with; then the files of the database, a plain dump, a backup and the log,
/// searched for what people wrote.
///
/// Each part has a control: a page that must open, words that must be read by those they are for, a table without a
/// wall, a trail that nobody touched, words in clear.
public final class WallsProof implements Proof {
    /// Ten of every kind that there is.
    private static final int TAMPERINGS = 180;

    private final int others;
    private final int refusals;
    private final int secrets;

    public WallsProof() {
        this(12, 16, 1_000);
    }

    /// @param others ids of everybody's things that are tried, beside those of what is seeded
    /// @param refusals with how many ids at a time those are tried whom the table of routes refuses anyway
    /// @param secrets how many are looked for in the files
    WallsProof(int others, int refusals, int secrets) {
        this.others = others;
        this.refusals = refusals;
        this.secrets = secrets;
    }

    @Override
    public String name() {
        return "walls";
    }

    @Override
    public String about() {
        return "Nobody comes to a page, a row or a word that is not theirs. Takes no arguments.";
    }

    @Override
    public Figure run(Workshop workshop, List<String> arguments, PrintWriter out) throws Exception {
        List<String> wrong = new CopyOnWriteArrayList<>();
        Laps laps = new Laps(out);
        Path files = Files.createTempDirectory("tandem-walls-");
        try (SampleSite site = SampleSite.start(workshop.application())) {
            laps.end("the sample program runs");
            WallsFiles searched = new WallsFiles(site, files, secrets);
            String figure = probed(site, wrong, laps);
            figure += "; " + tampered(site, wrong);
            laps.end("tampered with the trail");
            searched.save();
            site.stop();
            laps.end("saved and stopped");
            figure += "; " + searched.search(wrong);
            laps.end("files searched");
            wrong.stream().limit(20).forEach(out::println);
            return new Figure(figure, wrong.isEmpty());
        } finally {
            Folders.delete(files);
        }
    }

    private String probed(SampleSite site, List<String> wrong, Laps laps) throws Exception {
        // One connection: each new one costs more than what is asked on it.
        try (Connection owner = site.bean(Database.class).owner().getConnection()) {
            WallsStore rows = new WallsStore(new SingleConnectionDataSource(owner, true));
            WallsSeeds seeds = sown(site, rows);
            laps.end("seeds and secrets sown");
            WallsCast cast = WallsCast.of(site.beans(), seeds.people());
            List<UUID> ids = Stream.concat(seeds.ids().stream(), rows.ids(others).stream())
                    .toList();
            String pages = new WallsPages(Run.port(site.beans()), seeds.words(), ids, refusals, wrong).probe(cast);
            laps.end(pages);
            String alone = new WallsRows(site.beans()).probe(cast, wrong);
            laps.end(alone);
            return pages + "; " + alone;
        }
    }

    /// What waits for the disk most of the time goes on beside the rest.
    private WallsSeeds sown(SampleSite site, WallsStore rows) throws Exception {
        try (ExecutorService beside = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<?> written = beside.submit(() -> {
                WallsSecrets.write(site.beans(), secrets);
                return null;
            });
            site.bean(Chain.class).link();
            WallsSeeds seeds = WallsSeeds.sow(site.beans(), new WallsForms(site.address()), rows);
            written.get();
            return seeds;
        }
    }

    private static String tampered(SampleSite site, List<String> wrong) throws SQLException {
        Chain chain = site.bean(Chain.class);
        chain.link();
        Tampering.Outcome outcome = chain.tampered(site.bean(Database.class).owner(), TAMPERINGS);
        outcome.missed().forEach(missed -> wrong.add("Nobody noticed in the trail: " + missed));
        if (!outcome.untouched().holds()) {
            wrong.add("The trail that nobody touched is not whole: found everywhere, tampering proves nothing.");
        }
        return "%d of %d tamperings with the trail of %d entries found (untouched it was whole)"
                .formatted(
                        outcome.detected(), outcome.tried(), outcome.untouched().linked());
    }

    /// Says what is done, and how long each took.
    private static final class Laps {
        private final PrintWriter out;
        private long began = System.nanoTime();

        Laps(PrintWriter out) {
            this.out = out;
        }

        void end(String what) {
            long now = System.nanoTime();
            out.printf("%.1f s: %s%n", (now - began) / 1e9, what);
            out.flush();
            began = now;
        }
    }
}
