package tandem.operate.prove;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tandem.operate.CommandFailed;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The protocol by which Chromium is told what to do and tells what happens. For one thread; events are handled while
/// it
/// waits for something.
final class DevTools implements AutoCloseable {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final BlockingQueue<JsonNode> heard = new LinkedBlockingQueue<>();
    private final Consumer<JsonNode> events;
    private final HttpClient client = HttpClient.newHttpClient();
    private final WebSocket socket;
    private int last;

    /// @param events is given each event: `method`, `params`, `sessionId`
    DevTools(URI address, Consumer<JsonNode> events) {
        this.events = events;
        this.socket = client.newWebSocketBuilder()
                .buildAsync(address, new Hearing(heard))
                .join();
    }

    /// Sends a command and goes on.
    ///
    /// @param session of the page or worker that it is for; empty for the browser
    int tell(String session, String method, Map<String, Object> parameters) {
        Map<String, Object> command = session.isEmpty()
                ? Map.of("id", ++last, "method", method, "params", parameters)
                : Map.of("id", ++last, "method", method, "params", parameters, "sessionId", session);
        socket.sendText(JSON.writeValueAsString(command), true).join();
        return last;
    }

    /// Sends a command and waits for its answer.
    JsonNode ask(String session, String method, Map<String, Object> parameters) throws InterruptedException {
        int id = tell(session, method, parameters);
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            JsonNode message = next(end);
            if (message == null) {
                throw new CommandFailed("Chromium does not answer " + method + ".");
            }
            if (message.path("id").asInt(0) == id) {
                if (message.has("error")) {
                    throw new CommandFailed(method + ": "
                            + message.path("error").path("message").asString(""));
                }
                return message.path("result");
            }
        }
    }

    /// Handles events until something holds.
    ///
    /// @return whether it does, in time
    boolean await(BooleanSupplier holds, Duration atMost) throws InterruptedException {
        long end = System.nanoTime() + atMost.toNanos();
        while (!holds.getAsBoolean()) {
            if (next(end) == null) {
                return false;
            }
        }
        return true;
    }

    private @Nullable JsonNode next(long end) throws InterruptedException {
        JsonNode message = heard.poll(end - System.nanoTime(), TimeUnit.NANOSECONDS);
        if (message != null && message.has("method")) {
            events.accept(message);
        }
        return message;
    }

    @Override
    public void close() {
        socket.abort();
        client.shutdownNow();
    }

    /// Puts whole messages together.
    private static final class Hearing implements WebSocket.Listener {
        private final BlockingQueue<JsonNode> heard;
        private final StringBuilder part = new StringBuilder();

        private Hearing(BlockingQueue<JsonNode> heard) {
            this.heard = heard;
        }

        @Override
        public @Nullable CompletionStage<?> onText(WebSocket socket, CharSequence text, boolean whole) {
            part.append(text);
            if (whole) {
                heard.add(JSON.readTree(part.toString()));
                part.setLength(0);
            }
            socket.request(1);
            return null;
        }
    }
}
