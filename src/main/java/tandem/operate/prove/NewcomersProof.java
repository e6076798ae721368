package tandem.operate.prove;

import java.io.PrintWriter;
import java.sql.Connection;
import java.util.List;
import java.util.Locale;
import javax.sql.DataSource;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import tandem.database.Database;
import tandem.operate.Run;
import tandem.operate.Workshop;
import tandem.people.People;
import tandem.people.Person;
import tandem.shared.PersonId;
import tandem.wall.Actor;
import tandem.wall.Role;

/// A predator, a dealer, a spammer and a bot try to reach somebody who has just come, over HTTP, on the sample program
/// as
/// it runs: they ask for words in private, write where they may not, put numbers and links where the newcomer reads,
/// join in masses, come back under another name, guess ids, and send what browsers do not send. Whatever the newcomer
/// can open is searched for what each attempt carried.
///
/// The control: with the rule off (everybody counts as somebody who has earned trust) the same attempts arrive.
public final class NewcomersProof implements Proof {
    private static final int AT_ONCE = 50;

    private final int attempts;

    public NewcomersProof() {
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
            NewcomersWorld world = NewcomersWorld.in(site.beans(), Run.port(site.beans()), oldHands(site.beans()));
            return run(world, new SingleConnectionDataSource(owner, true), out);
        }
    }

    Figure run(NewcomersWorld world, DataSource owner, PrintWriter out) throws Exception {
        NewcomersAttacks attacks = new NewcomersAttacks(world, Math.clamp(attempts / 48, 1, 8));
        int delivered = tried(world, attacks, attempts, out);
        out.println(attacks.told());
        int taken = attacks.taken();
        int more = Math.max(24, attempts / 10);
        try (NewcomersStore off = NewcomersStore.trustEverybody(owner)) {
            int control = tried(world, attacks, more, new PrintWriter(PrintWriter.nullWriter()));
            String line = String.format(
                    Locale.ROOT,
                    "%d of %,d attempts to reach a newcomer were delivered (%,d were answered as if they had been); with"
                            + " the rule off %d of %d were",
                    delivered,
                    attempts,
                    taken,
                    control,
                    more);
            return new Figure(line, delivered == 0 && control > 0 && world.reads());
        }
    }

    /// Members of the sample who have been here for more than a month.
    private static List<PersonId> oldHands(ApplicationContext site) {
        People people = site.getBean(People.class);
        return people.with(Actor.SYSTEM, Role.MEMBER).stream()
                .filter(person -> List.of("Nell", "Kit").contains(person.name()))
                .map(Person::id)
                .toList();
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
