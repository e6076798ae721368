package tandem.operate.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import tandem.operate.Bench;
import tandem.operate.Workshop;
import tandem.operate.crowd.Crowd;

/// A live room beside ejabberd's multi-user chat, and how many connections the site holds.
///
/// Both servers run in the same minutes on the same machine; the same client reads both, the same words are said by as
/// many people with as many sentences under way. Our side carries more: sessions, sealed words in a database, one log
/// for all nodes; its processor time counts PostgreSQL's.
public final class LiveBench implements Bench {
    private static final List<Integer> SIZES = List.of(100, 500, 1_000);
    private static final int ROUNDS = 3;
    private static final int IDLE = 5_000;
    private static final int SLOW = 10_000;
    private static final int JOINED = 5;
    private static final int BEFORE = 12;
    private static final int WARM = 100;
    private static final int WARM_AT_ONCE = 4;
    private static final double WARM_SECONDS = 10;
    private static final int SENTENCES = 9;
    private static final int LISTENING = 10;
    private static final int READERS = 1;

    private final Figures figures = new Figures();

    @Override
    public String name() {
        return "live";
    }

    @Override
    public String about() {
        return "A live room beside ejabberd's; thousands of connections. Arguments: small, room, joining, connections.";
    }

    /// @param arguments `room`, `joining` or `connections` for these alone, `small` for few people; nothing is written
    ///     down then
    @Override
    public void run(Workshop workshop, List<String> arguments, PrintWriter out) throws Exception {
        boolean small = arguments.contains("small");
        boolean all = Collections.disjoint(arguments, List.of("room", "joining", "connections"));
        List<Integer> sizes = small ? List.of(20, 50) : SIZES;
        int most = sizes.getLast();
        if (all || arguments.contains("connections")) {
            ServedSite.measured(workshop, (site, beside, folder) -> {
                var room = MadeRoom.of(beside, MadeRoom.people(beside, most));
                new Connections(site, room, figures, out).measure(small ? IDLE / 20 : IDLE, small ? SLOW / 20 : SLOW);
            });
        }
        if (arguments.contains("joining")) {
            ServedSite.measured(
                    workshop, (site, beside, folder) -> joining(site, beside, MadeRoom.people(beside, most), out));
        }
        if (all || arguments.contains("room")) {
            ServedSite.measured(workshop, (site, beside, folder) -> {
                warm(site, beside, MadeRoom.people(beside, most));
                var room = MadeRoom.of(beside, MadeRoom.people(beside, most));
                rooms(site, room, sizes, small ? 1 : ROUNDS, out);
            });
        }
        if (arguments.isEmpty()) {
            figures.write("live");
        }
    }

    /// Other rooms of other people, as on a site on which some were before: until then the program is still being
    /// compiled.
    private static void warm(ServedSite site, Workshop beside, List<MadeRoom.Person> people)
            throws IOException, InterruptedException {
        for (int before = 0; before < BEFORE; before++) {
            var talk = new Talk();
            try (var crowd = new Crowd();
                    var room = new TandemRoom(site, MadeRoom.of(beside, people), crowd, talk)) {
                room.join(people.size());
                talk.run(room, people.size(), WARM_AT_ONCE, WARM, WARM_SECONDS);
            }
        }
        talkative(site, beside, people);
    }

    /// One in which everybody says much, and few listen.
    private static void talkative(ServedSite site, Workshop beside, List<MadeRoom.Person> people)
            throws IOException, InterruptedException {
        try (var crowd = new Crowd();
                var room = new TandemRoom(site, MadeRoom.of(beside, people), crowd, new Talk())) {
            room.sit(people.size());
            for (int who = 0; who < LISTENING; who++) {
                room.listen(who);
            }
            room.allBegin();
            for (int number = 0; number < people.size() * SENTENCES; number++) {
                room.say(number % people.size(), number);
            }
            crowd.quiet(1_000);
        }
    }

    /// Everybody comes into one room after the other, and nobody speaks: what the first costs that the last does not
    /// is the program's own warming up.
    private void joining(ServedSite site, Workshop beside, List<MadeRoom.Person> people, PrintWriter out)
            throws IOException, InterruptedException {
        var all = new ArrayList<Double>();
        var database = new ArrayList<Double>();
        for (int number = 0; number < JOINED; number++) {
            try (var crowd = new Crowd();
                    var room = new TandemRoom(site, MadeRoom.of(beside, people), crowd, new Talk())) {
                room.approach(people.size());
                double before = site.databaseCpu();
                all.add(room.join(people.size()));
                database.add(site.databaseCpu() - before);
            }
        }
        figures.add(Figure.atLeast(people.size() + " come in", all, "s CPU", 0, all.toString()), out);
        figures.add(Figure.atLeast("of it PostgreSQL", database, "s CPU", 0, database.toString()), out);
    }

    private void rooms(ServedSite site, MadeRoom made, List<Integer> sizes, int rounds, PrintWriter out)
            throws Exception {
        Optional<Path> libraries = Ejabberd.installed();
        if (libraries.isEmpty()) {
            out.println("ejabberd is not here (apt-get install ejabberd), so Tandem is measured alone.");
        }
        var talk = new Talk();
        try (var crowd = new Crowd(READERS);
                var bare = new BareWrites(crowd, talk);
                var ours = new TandemRoom(site, made, crowd, talk)) {
            var compared = new ComparedRooms(talk, bare, figures, out);
            if (libraries.isPresent()) {
                try (var theirs = Ejabberd.start(libraries.get(), crowd, talk)) {
                    compared.measure(ours, Optional.of(theirs), sizes, rounds);
                }
            } else {
                compared.measure(ours, Optional.empty(), sizes, rounds);
            }
        }
    }
}
