package tandem.operate.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.stream.IntStream;
import tandem.operate.crowd.Browser;
import tandem.operate.crowd.Crowd;
import tandem.operate.crowd.Ear;
import tandem.operate.crowd.Line;

/// How much memory thousands of idle streams take, and what others notice of thousands of slow connections: those that
/// never finish what they ask, and streams of which nothing is taken.
final class Connections {
    private static final double MEGABYTES = 600;
    /// What a person waits for a page at most, as in the other benches.
    private static final double MILLIS = 150;
    private static final int PER_SECOND = 100;
    private static final int SECONDS = 15;
    private static final int SAYS_SECONDS = 10;
    private static final int WARM_SECONDS = 5;
    private static final int CALLERS = 16;
    private static final int SPARE_FILES = 500;
    /// Of ten slow ones, so many are streams.
    private static final int STREAMS_OF_TEN = 1;
    private static final int SENTENCES = 40;

    private final ServedSite site;
    private final MadeRoom room;
    private final Figures figures;
    private final PrintWriter out;

    Connections(ServedSite site, MadeRoom room, Figures figures, PrintWriter out) {
        this.site = site;
        this.room = room;
        this.figures = figures;
        this.out = out;
    }

    void measure(int idle, int slow) throws Exception {
        int most = openFiles() - SPARE_FILES;
        if (most < Math.max(idle, slow)) {
            out.printf(
                    Locale.ROOT,
                    "A process may open %,d files here (ulimit -n), too few for %,d connections: not measured.%n",
                    most + SPARE_FILES,
                    Math.max(idle, slow));
            return;
        }
        var talk = new Talk();
        try (var crowd = new Crowd();
                var ours = new TandemRoom(site, room, crowd, talk)) {
            idle(crowd, ours, idle);
            living(crowd, ours, idle);
            slow(crowd, ours, talk, slow);
        }
    }

    /// Everybody in the room with as many streams as it takes, as if with several tabs; the pages say nothing.
    private void idle(Crowd crowd, TandemRoom ours, int many) throws Exception {
        int people = room.members().size();
        ours.join(people);
        for (int more = people; more < many; more++) {
            ours.listen(more % people);
        }
        ours.allBegin();
        crowd.quiet(2_000);
        memory(String.format(Locale.ROOT, "%,d idle streams", many), people);
        ours.close();
        crowd.quiet(1_000);
    }

    /// As many pages of which each says every ten seconds that it lives, over a connection of its own.
    private void living(Crowd crowd, TandemRoom ours, int many) throws Exception {
        int people = room.members().size();
        var pages = new ArrayList<Browser>();
        for (int each = 0; each < many; each++) {
            pages.add(ours.live(each % people));
        }
        ours.allBegin();
        var took = Pace.at(many / SAYS_SECONDS, SAYS_SECONDS + SECONDS, number -> {
            int each = number % many;
            ours.lives(pages.get(each), each % people);
        });
        var those = String.format(Locale.ROOT, "%,d pages that say that they live", many);
        memory(those, people);
        figures.add(
                Figure.atMost(those + ": p99", List.of(Pace.percentile(took, 0.99)), "ms", MILLIS, "of their signs"),
                out);
        ours.close();
        crowd.quiet(1_000);
    }

    private void memory(String those, int people) throws IOException {
        var resident = String.format(Locale.ROOT, "resident, %,d people", people);
        figures.add(Figure.atMost(those, List.of((double) site.memory()), "MB", MEGABYTES, resident), out);
    }

    private void slow(Crowd crowd, TandemRoom ours, Talk talk, int many) throws Exception {
        int people = Math.min(CALLERS, room.members().size());
        for (int who = 0; who < people; who++) {
            ours.listen(who);
        }
        ours.allBegin();
        var before = served(ours, talk, people);
        int streams = many * STREAMS_OF_TEN / 10;
        for (int each = 0; each < streams; each++) {
            ours.listen(people + each % (room.members().size() - people)).deafen();
        }
        var unfinished = unfinished(crowd, many - streams);
        var dribbling = Thread.ofVirtual().start(() -> dribble(unfinished));
        var during = served(ours, talk, people);
        dribbling.interrupt();
        dribbling.join();
        long open = unfinished.stream().filter(Line::open).count() + streams;
        tell(before, during, many, String.format(Locale.ROOT, "%,d of them there at the end", open));
        unfinished.forEach(Line::close);
    }

    /// @param page milliseconds for a page, the slowest of a hundred
    /// @param sentence the same for a sentence in the room, to the last of those who listen
    private record Served(double page, double sentence) {}

    private Served served(TandemRoom ours, Talk talk, int people)
            throws IOException, InterruptedException, ExecutionException {
        var callers = new ArrayList<Caller>();
        try {
            for (int who = 0; who < people; who++) {
                callers.add(new Caller(
                        site.port, "Cookie: " + room.members().get(who).cookie() + "\r\n"));
            }
            Pace.Ask page = number -> callers.get(number % people).get("/me/name");
            Pace.at(PER_SECOND, WARM_SECONDS, page);
            var took = Pace.at(PER_SECOND, SECONDS, page);
            var heard = talk.run(ours, people, 1, SENTENCES, SECONDS);
            return new Served(Pace.percentile(took, 0.99), heard.p99());
        } finally {
            for (var caller : callers) {
                caller.close();
            }
        }
    }

    private void tell(Served before, Served during, int many, String slow) {
        var beside = String.format(Locale.ROOT, ", p99, %,d slow", many);
        figures.add(Figure.atLeast("a page, p99, nobody slow", List.of(before.page), "ms", 0, "no target"), out);
        figures.add(Figure.atMost("a page" + beside, List.of(during.page), "ms", MILLIS, slow), out);
        figures.add(Figure.atLeast("a sentence, p99, nobody slow", List.of(before.sentence), "ms", 0, "to 16"), out);
        figures.add(Figure.atMost("a sentence" + beside, List.of(during.sentence), "ms", MILLIS, slow), out);
    }

    private List<Line> unfinished(Crowd crowd, int many) throws IOException {
        var ear = new Ear() {
            @Override
            public void hear(Line line, ByteBuffer bytes, long nanos) {
                // Whatever they are told.
            }

            @Override
            public void ended(Line line) {
                // The site had enough of it.
            }
        };
        var lines = new ArrayList<Line>();
        for (int each : IntStream.range(0, many).toArray()) {
            var line = crowd.connect(site.port, ear);
            line.say(("GET /help?" + each + " HTTP/1.1\r\nHost: localhost:" + site.port + "\r\n")
                    .getBytes(StandardCharsets.ISO_8859_1));
            lines.add(line);
        }
        return lines;
    }

    /// A few letters more on each, again and again.
    private static void dribble(List<Line> lines) {
        var more = "X-More: x\r\n".getBytes(StandardCharsets.ISO_8859_1);
        try {
            while (true) {
                for (var line : lines) {
                    line.say(more);
                }
                Thread.sleep(3_000);
            }
        } catch (InterruptedException enough) {
            Thread.currentThread().interrupt();
        }
    }

    /// What this process may open; the site's is told the same.
    private static int openFiles() throws IOException {
        return Files.readAllLines(Path.of("/proc/self/limits")).stream()
                .filter(line -> line.startsWith("Max open files"))
                .map(line -> line.replaceFirst("Max open files\\s+", "").split("\\s+")[0])
                .mapToInt(soft -> soft.equals("unlimited") ? Integer.MAX_VALUE : Integer.parseInt(soft))
                .findFirst()
                .orElse(0);
    }
}
