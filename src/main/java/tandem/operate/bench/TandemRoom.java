package tandem.operate.bench;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import tandem.operate.crowd.Browser;
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
    private final List<Browser> near = new ArrayList<>();
    private final List<Browser> pages = new ArrayList<>();
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

    /// Those to come, up to so many, have a page before them, over a connection that stays: so ejabberd knows who
    /// comes.
    void approach(int many) throws IOException, InterruptedException {
        while (near.size() < many) {
            near.add(near(near.size()));
        }
        crowd.quiet(500);
    }

    @Override
    public double join(int many) throws IOException, InterruptedException {
        approach(many);
        double before = cpu();
        for (; seats < many; seats++) {
            taken(near.get(seats).ask(request(seats, room.path() + "/seat", "listens=")));
            lines.add(near.get(seats).listen(stream(seats, "")));
        }
        allBegin();
        crowd.quiet(1_000);
        return cpu() - before;
    }

    /// Opens one more stream of somebody who is in the room.
    Line listen(int who) throws IOException {
        return listen(who, "");
    }

    /// The same from a page that says that it lives, and has a connection beside it to say so.
    Browser live(int who) throws IOException, InterruptedException {
        listen(who, "&says=yes");
        var page = near(who);
        pages.add(page);
        return page;
    }

    /// Says of a page that it lives, and waits for the answer.
    void lives(Browser page, int who) throws IOException {
        try {
            int status = page.ask(request(who, room.path() + "/here", ""));
            if (status != 204) {
                throw new IOException("A sign of life was answered by " + status);
            }
        } catch (InterruptedException enough) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException();
        }
    }

    private Line listen(int who, String says) throws IOException {
        var line = crowd.connect(site.port, ear(who));
        line.say(stream(who, says));
        lines.add(line);
        return line;
    }

    private Browser near(int who) throws IOException, InterruptedException {
        var browser = new Browser(crowd, site.port, ear(who));
        var page = "GET /me/name HTTP/1.1\r\n" + head(who) + "\r\n";
        if (browser.ask(page.getBytes(StandardCharsets.ISO_8859_1)) != 200) {
            throw new IOException("The site showed no page.");
        }
        return browser;
    }

    private Stream ear(int who) {
        var ear = new Stream(who, "", listener);
        first = first == null ? ear : first;
        return ear;
    }

    /// From here on: their page shows what was before.
    private byte[] stream(int who, String says) {
        var from = first == null || first.lastId().isEmpty() ? "0" : first.lastId();
        return Stream.request(
                site.port,
                room.path() + "/stream?after=" + from + says,
                cookies(room.members().get(who)),
                "");
    }

    private static void taken(int status) throws IOException {
        if (status != 303) {
            throw new IOException("The site let nobody in: " + status);
        }
    }

    private byte[] request(int who, String path, String fields) {
        var form = "token=" + TOKEN + "&" + fields;
        return ("POST " + path + " HTTP/1.1\r\n" + head(who) + "Content-Type: application/x-www-form-urlencoded\r\n"
                        + "Content-Length: " + form.length() + "\r\n\r\n" + form)
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    private String head(int who) {
        return "Host: localhost:" + site.port + "\r\n" + cookies(room.members().get(who)) + "Tandem-Script: yes\r\n";
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
        var words =
                "to=all&key=" + UUID.randomUUID() + "&words=" + Talk.words(mark).replace(' ', '+');
        poster.send(request(who, room.path() + "/words", words));
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
        pages.forEach(Browser::close);
        pages.clear();
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
