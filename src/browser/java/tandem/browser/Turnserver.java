package tandem.browser;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/// coturn, on this machine alone, with settings of its own.
final class Turnserver implements AutoCloseable {
    private static final Path PROGRAM = Path.of("/usr/bin/turnserver");

    private final Path folder;
    private final Process process;

    /// @param url as Tandem has it: `turn:127.0.0.1:PORT?transport=udp`
    Turnserver(String url, String secret) throws IOException {
        folder = Files.createTempDirectory("turn");
        var settings = Files.writeString(folder.resolve("turnserver.conf"), """
                listening-ip=127.0.0.1
                relay-ip=127.0.0.1
                listening-port=%s
                realm=tests
                use-auth-secret
                static-auth-secret=%s
                allow-loopback-peers
                denied-peer-ip=0.0.0.0-255.255.255.255
                allowed-peer-ip=127.0.0.1
                no-cli
                no-tls
                no-dtls
                no-tcp
                simple-log
                log-file=stdout
                userdb=%s
                pidfile=%s
                """.formatted(
                        port(url), secret, folder.resolve("db"), folder.resolve("pid")));
        process = new ProcessBuilder(PROGRAM.toString(), "-c", settings.toString())
                .redirectErrorStream(true)
                .redirectOutput(log().toFile())
                .start();
    }

    static boolean there() {
        return Files.isExecutable(PROGRAM);
    }

    private static String port(String url) {
        return url.replaceAll("turn:127\\.0\\.0\\.1:(\\d+).*", "$1");
    }

    private Path log() {
        return folder.resolve("log");
    }

    /// What it says of itself, for whoever looks why nothing was heard.
    String said() throws IOException {
        return Files.readString(log());
    }

    /// From now on nothing passes.
    void stop() {
        process.destroy();
        try {
            if (!process.waitFor(3, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException stop) {
            throw new IllegalStateException(stop);
        }
    }

    @Override
    public void close() throws IOException {
        stop();
        try (var files = Files.list(folder)) {
            for (var file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }
}
