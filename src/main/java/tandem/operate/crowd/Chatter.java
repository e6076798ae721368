package tandem.operate.crowd;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// One person in a room of an XMPP server, as far as a measure needs one: comes in by name and password on this
/// machine, enters, says and hears.
public final class Chatter implements Ear {
    private static final String HOST = "localhost";
    private static final String STREAM = "<stream:stream to='" + HOST
            + "' xmlns='jabber:client' xmlns:stream='http://etherx.jabber.org/streams' version='1.0'>";
    private static final int PATIENCE_SECONDS = 30;
    /// Longer than what is waited for while somebody comes in.
    private static final int REMEMBERED = 4_096;

    private enum At {
        FEATURES,
        KNOWN,
        FEATURES_AGAIN,
        BOUND,
        HERE,
        IN_ROOM
    }

    private final int who;
    private final Heard heard;
    private final Marks marks = new Marks();
    private final StringBuilder said = new StringBuilder();
    private final CountDownLatch here = new CountDownLatch(1);
    private final CountDownLatch inRoom = new CountDownLatch(1);
    private At at = At.FEATURES;
    private @Nullable Line line;
    private volatile @Nullable String wrong;

    public Chatter(int who, Heard heard) {
        this.who = who;
        this.heard = heard;
    }

    /// Comes back once the server knows who it is.
    public void come(Crowd crowd, int port) throws IOException, InterruptedException {
        Line connected = crowd.connect(port, this);
        line = connected;
        say(connected, STREAM);
        await(here);
    }

    /// @param room of the server's host of rooms
    public void enter(String room) throws IOException, InterruptedException {
        send("<presence to='" + room + "@conference." + HOST + "/" + name()
                + "'><x xmlns='http://jabber.org/protocol/muc'/></presence>");
        await(inRoom);
    }

    /// @param words that need no escaping
    public void say(String room, String words) throws IOException {
        send("<message type='groupchat' to='" + room + "@conference." + HOST + "' id='" + words.hashCode() + "'><body>"
                + words + "</body></message>");
    }

    @Override
    public void hear(Line connected, ByteBuffer bytes, long nanos) throws IOException {
        if (at == At.IN_ROOM) {
            marks.in(bytes.array(), bytes.position(), bytes.limit(), mark -> heard.heard(who, mark, nanos));
            return;
        }
        said.append(StandardCharsets.ISO_8859_1.decode(bytes));
        goOn(connected);
        if (said.length() > REMEMBERED) {
            said.delete(0, said.length() - REMEMBERED);
        }
    }

    @Override
    public void ended(Line connected) {
        fail("The connection ended: " + said);
    }

    private void goOn(Line connected) {
        if (said.indexOf("<failure") >= 0 || said.indexOf("type='error'") >= 0 || said.indexOf("stream:error") >= 0) {
            fail("The server refused: " + said);
            return;
        }
        switch (at) {
            case FEATURES -> after("</stream:features>", At.KNOWN, () -> say(connected, sasl()));
            case KNOWN -> after("<success", At.FEATURES_AGAIN, () -> say(connected, STREAM));
            case FEATURES_AGAIN ->
                after(
                        "</stream:features>",
                        At.BOUND,
                        () -> say(
                                connected,
                                "<iq type='set' id='bind'><bind xmlns='urn:ietf:params:xml:ns:xmpp-bind'/></iq>"));
            case BOUND -> after("</iq>", At.HERE, here::countDown);
            // The presence of oneself comes last of all, and the subject after it.
            case HERE -> after("<subject", At.IN_ROOM, inRoom::countDown);
            case IN_ROOM -> {}
        }
    }

    private void after(String words, At then, Runnable next) {
        if (said.indexOf(words) >= 0) {
            said.setLength(0);
            at = then;
            next.run();
        }
    }

    private String sasl() {
        String plain = "\0" + name() + "\0password";
        return "<auth xmlns='urn:ietf:params:xml:ns:xmpp-sasl' mechanism='PLAIN'>"
                + Base64.getEncoder().encodeToString(plain.getBytes(StandardCharsets.UTF_8)) + "</auth>";
    }

    private String name() {
        return "amy" + who;
    }

    private void send(String words) throws IOException {
        Line connected = line;
        String no = wrong;
        if (connected == null || no != null) {
            throw new IOException(no == null ? "Nobody is there." : no);
        }
        say(connected, words);
    }

    private static void say(Line connected, String words) {
        connected.say(words.getBytes(StandardCharsets.UTF_8));
    }

    private void fail(String why) {
        wrong = why;
        here.countDown();
        inRoom.countDown();
    }

    private void await(CountDownLatch latch) throws IOException, InterruptedException {
        boolean in = latch.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
        String no = wrong;
        if (!in || no != null) {
            throw new IOException(no == null ? "The server does not answer." : no);
        }
    }
}
