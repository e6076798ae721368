package tandem.operate.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import tandem.operate.CommandFailed;
import tandem.operate.Folders;
import tandem.operate.crowd.Chatter;
import tandem.operate.crowd.Crowd;

/// Debian's ejabberd with a room of its own (`apt-get install ejabberd`), run for a measure as an ordinary account, on
/// this machine's own address, with configuration and files that go with it.
///
/// Nothing slows it down: no encryption, no passwords to check, no limits of its own, no history, nothing written
/// down. It keeps the options of Debian's own script for its machine.
final class Ejabberd implements Venue {
    private static final String ROOM = "measured";
    private static final int PATIENCE_SECONDS = 60;

    private final Path folder;
    private final Process process;
    private final int port;
    private final Crowd crowd;
    private final Talk talk;
    private final List<Chatter> people = new ArrayList<>();

    private Ejabberd(Path folder, Process process, int port, Crowd crowd, Talk talk) {
        this.folder = folder;
        this.process = process;
        this.port = port;
        this.crowd = crowd;
        this.talk = talk;
    }

    /// Where Debian's package is, and Erlang.
    static Optional<Path> installed() throws IOException {
        try (Stream<Path> folders = Files.list(Path.of("/usr/lib"))) {
            return folders.filter(folder -> folder.getFileName().toString().endsWith("-linux-gnu"))
                    .filter(Ejabberd::holdsIt)
                    .filter(folder -> Files.isExecutable(Path.of("/usr/bin/erl")))
                    .findFirst();
        }
    }

    /// @param libraries as [#installed()] says
    static Ejabberd start(Path libraries, Crowd crowd, Talk talk) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("tandem-ejabberd-");
        int port = freePort();
        Path configuration = Files.writeString(folder.resolve("ejabberd.yml"), configuration(port));
        List<String> command = new ArrayList<>(as(folder));
        command.addAll(List.of("/usr/bin/erl", "-noinput", "+K", "true", "+P", "250000"));
        command.addAll(List.of("-mnesia", "dir", "\"" + folder.resolve("spool") + "\"", "-s", "ejabberd"));
        var builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("said").toFile());
        builder.environment().put("ERL_LIBS", libraries.toString());
        builder.environment().put("ERL_MAX_PORTS", "32000");
        builder.environment().put("HOME", folder.toString());
        builder.environment().put("EJABBERD_CONFIG_PATH", configuration.toString());
        builder.environment().put("EJABBERD_LOG_PATH", folder.resolve("log").toString());
        var server = new Ejabberd(folder, builder.start(), port, crowd, talk);
        server.await();
        return server;
    }

    @Override
    public String name() {
        return "ejabberd";
    }

    /// Whoever comes is known to the server before the measure of joining begins, which is in its favour.
    @Override
    public double join(int many) throws IOException, InterruptedException {
        int there = people.size();
        for (int who = there; who < many; who++) {
            var chatter = new Chatter(who, talk);
            chatter.come(crowd, port);
            people.add(chatter);
        }
        crowd.quiet(500);
        double before = cpu();
        for (int who = there; who < many; who++) {
            people.get(who).enter(ROOM);
        }
        crowd.quiet(1_000);
        return cpu() - before;
    }

    @Override
    public void say(int who, int mark) throws IOException {
        people.get(who).say(ROOM, Talk.words(mark));
    }

    @Override
    public double cpu() throws IOException {
        return Processor.seconds(process.pid());
    }

    @Override
    public void close() throws IOException, InterruptedException {
        process.destroy();
        if (!process.waitFor(10, TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
        }
        Folders.delete(folder);
    }

    private static boolean holdsIt(Path libraries) {
        try (Stream<Path> folders = Files.list(libraries)) {
            return folders.anyMatch(folder -> folder.getFileName().toString().startsWith("ejabberd-"));
        } catch (IOException unreadable) {
            return false;
        }
    }

    private void await() throws IOException, InterruptedException {
        for (int tries = 0; tries < PATIENCE_SECONDS * 10 && process.isAlive(); tries++) {
            try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
                return;
            } catch (IOException notYet) {
                TimeUnit.MILLISECONDS.sleep(100);
            }
        }
        String said = Files.readString(folder.resolve("said")).strip();
        close();
        throw new CommandFailed("ejabberd did not start: " + said);
    }

    /// Whose account it runs under: its own where root starts it, as Debian's script does.
    private static List<String> as(Path folder) throws IOException {
        if (!"root".equals(System.getProperty("user.name"))) {
            return List.of();
        }
        Files.setOwner(
                folder, folder.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName("ejabberd"));
        return List.of("setpriv", "--reuid=ejabberd", "--regid=ejabberd", "--clear-groups");
    }

    private static String configuration(int port) {
        return """
                hosts: [localhost]
                loglevel: error
                auth_method: [anonymous]
                anonymous_protocol: login_anon
                allow_multiple_connections: true
                max_fsm_queue: 100000
                listen:
                  - port: %d
                    ip: "127.0.0.1"
                    module: ejabberd_c2s
                    max_stanza_size: 262144
                    access: all
                modules:
                  mod_muc:
                    access: all
                    access_create: all
                    history_size: 0
                    max_users: 5000
                    default_room_options:
                      max_users: 5000
                      persistent: false
                      logging: false
                """.formatted(port);
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
