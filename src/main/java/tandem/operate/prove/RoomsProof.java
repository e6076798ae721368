package tandem.operate.prove;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tandem.operate.CommandFailed;
import tandem.operate.Folders;
import tandem.operate.Workshop;
import tandem.operate.bench.MadeRoom;
import tandem.operate.prove.RoomsPerson.Manner;

/// A thousand people in one live room, on two nodes behind HAProxy, of which now one, now the other is killed with no
/// signal that can be answered, while people speak. Everybody is back within ten seconds, and what was answered as
/// taken is heard by each exactly once.
///
/// The controls come back the wrong way: to the address they began with, who hear things twice; and to where the others
/// are by then, who miss things.
public final class RoomsProof implements Proof {
    private static final int KILLS = 20;
    private static final int PEOPLE = 1_000;
    private static final double SECONDS = 10;
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int BETWEEN_MILLIS = 3_000;

    @Override
    public String name() {
        return "rooms";
    }

    @Override
    public String about() {
        return "Two nodes, one killed again and again: a room's people are back and miss nothing. Arguments: kills,"
                + " default " + KILLS + "; people, default " + PEOPLE + ".";
    }

    @Override
    public Figure run(Workshop workshop, List<String> arguments, PrintWriter out) throws Exception {
        int kills = arguments.isEmpty() ? KILLS : Integer.parseInt(arguments.getFirst());
        int people = arguments.size() < 2 ? PEOPLE : Integer.parseInt(arguments.get(1));
        Path folder = Files.createTempDirectory("tandem-rooms-");
        Path data = Files.createDirectory(folder.resolve("data"));
        try (Workshop here = workshop.on(data)) {
            MadeRoom room = MadeRoom.of(here, MadeRoom.people(here, people + RoomsCrowd.controls()));
            try (RoomsSite site = new RoomsSite(workshop.application(), folder, data)) {
                return run(site, room, people, kills, out);
            }
        } finally {
            Folders.delete(folder);
        }
    }

    private static Figure run(RoomsSite site, MadeRoom room, int people, int kills, PrintWriter out)
            throws IOException, InterruptedException {
        enter(site.port(), room);
        RoomsTalk talk = new RoomsTalk(site.port(), room);
        Thread talking = Thread.ofVirtual().unstarted(talk);
        try (RoomsCrowd crowd = new RoomsCrowd(site.port(), room, people)) {
            crowd.come();
            back(crowd);
            talking.start();
            List<Double> seconds = kill(site, crowd, kills, out);
            talk.stop();
            talking.join();
            crowd.quiet();
            return figure(site.before(), crowd, talk, people, seconds);
        } finally {
            talking.interrupt();
        }
    }

    private static void enter(int port, MadeRoom room) throws IOException, InterruptedException {
        as(port, room.leader(), room.path(), Map.of("waits", "", "minutes", "0"));
        for (MadeRoom.Person person : room.members()) {
            as(port, person, room.path() + "/seat", Map.of("listens", ""));
        }
    }

    private static void as(int port, MadeRoom.Person person, String path, Map<String, String> fields)
            throws IOException, InterruptedException {
        Guest guest = new Guest(port);
        guest.keep(person.cookie());
        int status = guest.post(path, fields).statusCode();
        if (status != 303) {
            throw new CommandFailed(path + " answered " + status + ".");
        }
    }

    /// @return after how many seconds everybody was back, kill by kill
    private static List<Double> kill(RoomsSite site, RoomsCrowd crowd, int kills, PrintWriter out)
            throws IOException, InterruptedException {
        List<Double> seconds = new ArrayList<>();
        for (int kill = 1; kill <= kills; kill++) {
            Thread.sleep(BETWEEN_MILLIS);
            int node = kill % 2;
            long killed = System.nanoTime();
            site.kill(node);
            Thread.sleep(500);
            long away = crowd.away();
            back(crowd);
            seconds.add((System.nanoTime() - killed) / 1e9);
            out.printf(
                    Locale.ROOT, "kill %d: %d lost their stream, back after %.1f s%n", kill, away, seconds.getLast());
            out.flush();
            site.start(node);
        }
        return seconds;
    }

    private static void back(RoomsCrowd crowd) throws InterruptedException {
        long late = System.nanoTime() + PATIENCE.toNanos();
        while (crowd.away() > 0) {
            if (System.nanoTime() > late) {
                throw new CommandFailed(crowd.away() + " people did not come back.");
            }
            Thread.sleep(20);
        }
    }

    private static Figure figure(String before, RoomsCrowd crowd, RoomsTalk talk, int people, List<Double> seconds) {
        BitSet said = talk.said();
        RoomsCrowd.Count kept = crowd.count(Manner.REMEMBERS, said);
        RoomsCrowd.Count forgot = crowd.count(Manner.FORGETS, said);
        RoomsCrowd.Count skipped = crowd.count(Manner.SKIPS, said);
        double longest = seconds.stream().mapToDouble(Double::doubleValue).max().orElse(0);
        return new Figure(
                String.format(
                        Locale.ROOT,
                        "%d missed, %d doubled of %,d sentences heard by %,d people over %d kills behind %s, all back"
                                + " within %.1f s; %d sentences taken at %d tries; the controls: back to the beginning %,d"
                                + " doubled, back to where others are %,d missed",
                        kept.missed(),
                        kept.doubled(),
                        kept.heard(),
                        people,
                        seconds.size(),
                        before,
                        longest,
                        said.cardinality(),
                        talk.tries(),
                        forgot.doubled(),
                        skipped.missed()),
                kept.heard() > 0
                        && kept.missed() == 0
                        && kept.doubled() == 0
                        && longest <= SECONDS
                        && forgot.doubled() > 0
                        && skipped.missed() > 0);
    }
}
