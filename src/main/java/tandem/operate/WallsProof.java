package tandem.operate;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.ConfigurableApplicationContext;
import tandem.database.Database;

/// The walls around people, tried on the sample program as it runs: every route by every kind of person with
/// everybody's ids; then row-level security alone, without any check of the program; then the files of the database,
/// searched for what people wrote.
///
/// Each part has a control: a page that must open, a table without a wall, words in clear.
final class WallsProof implements Proof {
    private static final int SECRETS = 1_000;

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
        Path data = Files.createTempDirectory("tandem-walls-");
        try {
            List<String> wrong = new ArrayList<>();
            String figure = probed(workshop, data, wrong, out) + "; " + searched(data, wrong);
            wrong.stream().limit(20).forEach(out::println);
            return new Figure(figure, wrong.isEmpty());
        } finally {
            Folders.delete(data);
        }
    }

    private static String probed(Workshop workshop, Path data, List<String> wrong, PrintWriter out) throws Exception {
        try (ConfigurableApplicationContext site = ProofSite.start(workshop.application(), data)) {
            int port = Run.port(site);
            WallsStore rows = new WallsStore(site.getBean(Database.class).owner());
            WallsSecrets.write(site, SECRETS);
            WallsCast cast = WallsCast.of(site);
            String pages = new WallsPages(port, rows).probe(cast, wrong);
            out.println(pages);
            String alone = WallsRows.probe(site, cast, rows, wrong);
            out.println(alone);
            return pages + "; " + alone;
        }
    }

    private static String searched(Path data, List<String> wrong) throws Exception {
        WallsSecrets.Found found = WallsSecrets.search(data, SECRETS);
        if (found.secrets() > 0) {
            wrong.add(found.secrets() + " secrets stand in clear in the files of the database");
        }
        if (!found.control()) {
            wrong.add("The control, words in clear, was not found.");
        }
        return "%d of %d secrets in %d MB of the database's files (the one in clear was found)"
                .formatted(found.secrets(), SECRETS, found.bytes() >> 20);
    }
}
