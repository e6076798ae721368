package tandem.operate.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import tandem.operate.crowd.Crowd;
import tandem.operate.crowd.Stream;

/// No server at all: whatever is said is written to each connection, one write after the other, as long as our room's
/// event is. Nobody who writes to each hearer alone can be faster on this machine, beside this reader.
final class BareWrites implements Venue {
    private static final int LONG = 330;

    private final Crowd crowd;
    private final Stream.Listener listener;
    private final ServerSocketChannel door = ServerSocketChannel.open();
    private final List<SocketChannel> people = new ArrayList<>();

    /// @param talk of what is said
    BareWrites(Crowd crowd, Talk talk) throws IOException {
        this.crowd = crowd;
        this.listener = talk::heard;
        door.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
    }

    @Override
    public String name() {
        return "Bare writes";
    }

    /// @return nothing: nobody is told who is there
    @Override
    public double join(int many) throws IOException {
        while (people.size() < many) {
            crowd.connect(door.socket().getLocalPort(), new Stream(people.size(), "", listener));
            var accepted = door.accept();
            accepted.setOption(StandardSocketOptions.TCP_NODELAY, true);
            accepted.write(ascii("HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\n\r\n"));
            people.add(accepted);
        }
        return 0;
    }

    @Override
    public void say(int who, int mark) throws IOException {
        var words = Talk.words(mark);
        var event = ascii("id: " + mark + "\ndata: " + words + ".".repeat(LONG - words.length()) + "\n\n");
        var straight = ByteBuffer.allocateDirect(event.remaining()).put(event).flip();
        for (SocketChannel person : people) {
            person.write(straight.rewind());
        }
    }

    @Override
    public double cpu() throws IOException {
        return Processor.seconds(ProcessHandle.current().pid());
    }

    @Override
    public void close() throws IOException {
        for (SocketChannel person : people) {
            person.close();
        }
        door.close();
    }

    private static ByteBuffer ascii(String text) {
        return ByteBuffer.wrap(text.getBytes(StandardCharsets.US_ASCII));
    }
}
