package tandem.operate;

import java.io.PrintWriter;
import java.sql.Connection;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import tandem.database.Database;

/// The walls around people, tried on the sample program as it runs: every route by every kind of person with
/// everybody's ids, and what is answered searched for words of others; then row-level security alone, without any check
/// of the program; then the files of the database, searched for what people wrote.
///
/// Each part has a control: a page that must open, words that must be read by those they are for, a table without a
/// wall, words in clear.
final class WallsProof implements Proof {
    private final int others;
    private final int refusals;
    private final int secrets;

    WallsProof() {
        this(12, Integer.MAX_VALUE, 1_000);
    }

    /// @param others ids of everybody's things that are tried, beside those of what is seeded
    /// @param refusals with how many ids those are tried whom the table of routes refuses anyway
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
        try (SampleSite site = SampleSite.start(workshop.application())) {
            String figure = probed(site, wrong, out);
            site.stop();
            figure += "; " + searched(site, wrong);
            wrong.stream().limit(20).forEach(out::println);
            return new Figure(figure, wrong.isEmpty());
        }
    }

    private String probed(SampleSite site, List<String> wrong, PrintWriter out) throws Exception {
        WallsForms forms = new WallsForms(site.address());
        WallsSecrets.write(site.beans(), secrets);
        // One connection: each new one costs more than what is asked on it.
        try (Connection owner = site.bean(Database.class).owner().getConnection()) {
            WallsStore rows = new WallsStore(new SingleConnectionDataSource(owner, true));
            WallsSeeds seeds = WallsSeeds.sow(site.beans(), forms, rows);
            WallsCast cast = WallsCast.of(site.beans(), seeds.people());
            List<UUID> ids = Stream.concat(seeds.ids().stream(), rows.ids(others).stream())
                    .toList();
            String pages = new WallsPages(forms, seeds.words(), ids, refusals, wrong).probe(cast);
            out.println(pages);
            String alone = new WallsRows(site.beans(), rows).probe(cast, wrong);
            out.println(alone);
            return pages + "; " + alone;
        }
    }

    private String searched(SampleSite site, List<String> wrong) throws Exception {
        WallsSecrets.Found found = WallsSecrets.search(site.data(), secrets);
        if (found.secrets() > 0) {
            wrong.add(found.secrets() + " secrets stand in clear in the files of the database");
        }
        if (!found.control()) {
            wrong.add("The control, words in clear, was not found.");
        }
        return "%d of %d secrets in %d MB of the database's files (the one in clear was found)"
                .formatted(found.secrets(), secrets, found.bytes() >> 20);
    }
}
