package tandem.operate.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import tandem.operate.crowd.Crowd;
import tandem.operate.crowd.Line;
import tandem.operate.crowd.Poster;
import tandem.operate.crowd.Stream;

/// Our own live room, reached as its page reaches it: everybody goes in with a form, keeps one stream of events open,
/// and says something with a form.
final class TandemRoom implements Venue {
    private static final String TOKEN = "x".repeat(24);
    private static final int POSTING = 16;
    private static final int PATIENCE_SECONDS = 30;

    private final ServedSite site;
    private final MadeRoom room;
    private final Crowd crowd;
    private final Stream.Listener listener;
    private final Poster poster;
    private final AtomicInteger begun = new AtomicInteger();
    private final List<Line> lines = new ArrayList<>();
    private @Nullable Stream first;
    private int seats;

    /// @param talk of what is said in it
    TandemRoom(ServedSite site, MadeRoom room, Crowd crowd, Talk talk) throws IOException {
        this.site = site;
        this.room = room;
        this.crowd = crowd;
        this.poster = new Poster(crowd, site.port, POSTING);
        this.listener = new Stream.Listener() {
            @Override
            public void begun(int who, int status) {
                begun.addAndGet(status == 200 ? 1 : 0);
            }

            @Override
            public void heard(int who, int mark, long nanos) {
                talk.heard(who, mark, nanos);
            }
        };
        form(room.leader(), room.path(), "waits=&minutes=0&key=" + UUID.randomUUID());
    }

    @Override
    public String name() {
        return "Tandem";
    }

    /// So many take a place, and listen to nothing.
    void sit(int many) throws IOException {
        for (int who = 0; who < many; who++) {
            sit(room.members().get(who));
        }
    }

    @Override
    public double join(int many) throws IOException, InterruptedException {
        double before = cpu();
        for (int who = seats; who < many; who++) {
            sit(room.members().get(who));
            listen(who);
        }
        seats = Math.max(seats, many);
        allBegin();
        crowd.quiet(1_000);
        return cpu() - before;
    }

    /// Opens one more stream of somebody who is in the room, from here on: their page shows what was before.
    Line listen(int who) throws IOException {
        var from = first == null || first.lastId().isEmpty() ? "0" : first.lastId();
        var stream = new Stream(who, "", listener);
        var line = crowd.connect(site.port, stream);
        line.say(Stream.request(
                site.port,
                room.path() + "/stream?after=" + from,
                cookies(room.members().get(who)),
                ""));
        lines.add(line);
        first = first == null ? stream : first;
        return line;
    }

    /// Comes back when each stream has been answered.
    void allBegin() throws IOException, InterruptedException {
        for (int waited = 0; begun.get() < lines.size(); waited++) {
            if (waited > PATIENCE_SECONDS * 100) {
                throw new IOException("Of " + lines.size() + " streams only " + begun + " were let in.");
            }
            Thread.sleep(10);
        }
    }

    @Override
    public void say(int who, int mark) throws IOException, InterruptedException {
        if (poster.refused() > 0) {
            throw new IOException("The site refused to take words: " + poster.lastRefusal());
        }
        var form = "token=" + TOKEN + "&to=all&key=" + UUID.randomUUID() + "&words="
                + Talk.words(mark).replace(' ', '+');
        poster.send(("POST " + room.path() + "/words HTTP/1.1\r\nHost: localhost:" + site.port + "\r\n"
                        + cookies(room.members().get(who)) + "Tandem-Script: yes\r\n"
                        + "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: " + form.length()
                        + "\r\n\r\n" + form)
                .getBytes(StandardCharsets.ISO_8859_1));
    }

    @Override
    public double cpu() throws IOException {
        return site.cpu() + site.databaseCpu();
    }

    /// Hangs up; the seats stay.
    @Override
    public void close() {
        lines.forEach(Line::close);
        lines.clear();
        first = null;
        begun.set(0);
    }

    private void sit(MadeRoom.Person person) throws IOException {
        form(person, room.path() + "/seat", "listens=");
    }

    private void form(MadeRoom.Person person, String path, String fields) throws IOException {
        try (var caller = new Caller(site.port, cookies(person))) {
            caller.post(path, "token=" + TOKEN + "&" + fields);
        }
    }

    private static String cookies(MadeRoom.Person person) {
        return "Cookie: form=" + TOKEN + "; " + person.cookie() + "\r\n";
    }
}
