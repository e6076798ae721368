package tandem.operate;

import java.io.PrintWriter;
import java.sql.Connection;
import java.util.List;
import java.util.Locale;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import tandem.database.Database;

/// A predator, a dealer, a spammer and a bot try to reach somebody who has just come, over HTTP, on the sample program as
/// it runs: they ask for words in private, write where they may not, put numbers and links where the newcomer reads,
/// join in masses, come back under another name, guess ids, and send what browsers do not send. Whatever the newcomer
/// can open is searched for what each attempt carried.
///
/// The control: with the rule off (everybody counts as somebody who has earned trust) the same attempts arrive.
final class NewcomersProof implements Proof {
    private static final int AT_ONCE = 50;

    private final int attempts;

    NewcomersProof() {
        this(1_000);
    }

    NewcomersProof(int attempts) {
        this.attempts = attempts;
    }

    @Override
    public String name() {
        return "newcomers";
    }

    @Override
    public String about() {
        return "Nobody reaches somebody who has just come, whom they did not let. Takes no arguments.";
    }

    @Override
    public Figure run(Workshop workshop, List<String> arguments, PrintWriter out) throws Exception {
        try (SampleSite site = SampleSite.start(workshop.application());
                Connection owner = site.bean(Database.class).owner().getConnection()) {
            NewcomersWorld world = NewcomersWorld.in(site);
            NewcomersAttacks attacks = new NewcomersAttacks(world);
            int delivered = tried(world, attacks, attempts, out);
            out.println(attacks.told());
            new NewcomersStore(new SingleConnectionDataSource(owner, true)).trustEverybody();
            int more = Math.max(AT_ONCE, attempts / 10);
            int control = tried(world, attacks, more, new PrintWriter(PrintWriter.nullWriter()));
            String line = String.format(
                    Locale.ROOT,
                    "%d of %,d attempts to reach a newcomer were delivered (%,d were answered as if they had been); with"
                            + " the rule off %d of %d were",
                    delivered,
                    attempts,
                    attacks.taken(),
                    control,
                    more);
            return new Figure(line, delivered == 0 && control > 0 && world.reads());
        }
    }

    /// @return how many of them the newcomer can read
    private static int tried(NewcomersWorld world, NewcomersAttacks attacks, int many, PrintWriter out)
            throws Exception {
        int delivered = 0;
        for (int done = 0; done < many; done += AT_ONCE) {
            List<NewcomersAttacks.Attempt> batch = attacks.next(Math.min(AT_ONCE, many - done));
            String all = world.everythingTheNewcomerReads();
            for (NewcomersAttacks.Attempt attempt : batch) {
                if (all.contains(attempt.mark())) {
                    delivered++;
                    out.println("Delivered: " + attempt.what());
                }
            }
        }
        return delivered;
    }
}
