package tandem.operate.prove;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/// What stands before two nodes and sends people to the one that answers: HAProxy where it is installed (`apt-get
/// install haproxy`), else a plain forwarder of our own.
interface Before extends AutoCloseable {
    /// So long after a node came back or died, it is known.
    Duration NOTICES = Duration.ofMillis(1_500);

    String name();

    @Override
    void close() throws IOException, InterruptedException;

    static Before start(Path folder, int port, List<Integer> nodes) throws IOException {
        return Files.isExecutable(HaProxy.PROGRAM) ? HaProxy.start(folder, port, nodes) : new Forwarder(port, nodes);
    }

    /// As docs/operating/nodes.md has it.
    record HaProxy(Process process) implements Before {
        static final Path PROGRAM = Path.of("/usr/sbin/haproxy");

        static HaProxy start(Path folder, int port, List<Integer> nodes) throws IOException {
            Path file = Files.writeString(folder.resolve("haproxy.cfg"), configuration(port, nodes));
            return new HaProxy(new ProcessBuilder(PROGRAM.toString(), "-db", "-f", file.toString())
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("haproxy.log").toFile())
                    .start());
        }

        @Override
        public String name() {
            return "HAProxy";
        }

        @Override
        public void close() throws InterruptedException {
            process.destroyForcibly().waitFor();
        }

        private static String configuration(int port, List<Integer> nodes) {
            String account = "root".equals(System.getProperty("user.name")) ? "user nobody\n    group nogroup" : "";
            return """
                    global
                        maxconn 5000
                        %s
                    defaults
                        mode http
                        timeout connect 1s
                        timeout client 1h
                        timeout server 1h
                        timeout check 1s
                        retries 2
                        option redispatch 1
                        option forwardfor if-none
                    frontend people
                        bind 127.0.0.1:%d
                        default_backend nodes
                    backend nodes
                        balance leastconn
                        option httpchk GET /robots.txt
                        default-server inter 500ms fall 2 rise 1 on-marked-down shutdown-sessions
                        server one 127.0.0.1:%d check
                        server two 127.0.0.1:%d check
                    """.formatted(account, port, nodes.get(0), nodes.get(1));
        }
    }
}
