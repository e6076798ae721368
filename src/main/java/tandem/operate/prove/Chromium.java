package tandem.operate.prove;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tandem.operate.CommandFailed;
import tandem.operate.Folders;

/// The machine's own Chromium, without a window, with a profile that is gone afterwards. It finds no machine but this.
final class Chromium implements AutoCloseable {
    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome");
    private static final Pattern LISTENING = Pattern.compile("DevTools listening on (ws://\\S+)");

    private final Process process;
    private final Path profile;
    private final URI tools;

    private Chromium(Process process, Path profile, URI tools) {
        this.process = process;
        this.profile = profile;
        this.tools = tools;
    }

    /// As the script finds it for the browser tests.
    static Optional<Path> find() {
        String named = System.getenv().getOrDefault("TANDEM_CHROMIUM", "");
        Stream<Path> onPath = NAMES.stream()
                .flatMap(name -> Stream.of(
                                System.getenv().getOrDefault("PATH", "").split(":"))
                        .map(folder -> Path.of(folder, name)));
        return Stream.concat(Stream.of(named).filter(name -> !name.isEmpty()).map(Path::of), onPath)
                .filter(Files::isExecutable)
                .findFirst();
    }

    static Chromium start(Path program) throws IOException {
        Path profile = Files.createTempDirectory("tandem-chromium-");
        Process process = new ProcessBuilder(command(program, profile))
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        BufferedReader said = process.errorReader();
        for (String line = said.readLine(); line != null; line = said.readLine()) {
            Matcher listening = LISTENING.matcher(line);
            if (listening.find()) {
                Thread.ofVirtual().start(() -> said.lines().forEach(more -> {})); // or it would wait to be read
                return new Chromium(process, profile, URI.create(listening.group(1)));
            }
        }
        Folders.delete(profile);
        throw new CommandFailed("Chromium (" + program + ") does not start.");
    }

    private static List<String> command(Path program, Path profile) {
        List<String> command = new ArrayList<>(List.of(
                program.toString(),
                "--headless",
                "--remote-debugging-port=0",
                "--user-data-dir=" + profile,
                "--disable-dev-shm-usage",
                "--disable-gpu",
                "--disable-background-networking",
                "--disable-component-update",
                "--no-first-run",
                "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost",
                "about:blank"));
        if (System.getProperty("user.name").equals("root")) {
            command.add("--no-sandbox");
        }
        return command;
    }

    URI tools() {
        return tools;
    }

    @Override
    public void close() throws IOException {
        List<ProcessHandle> all = Stream.concat(process.descendants(), Stream.of(process.toHandle()))
                .toList();
        all.forEach(ProcessHandle::destroyForcibly);
        all.forEach(each -> each.onExit().join());
        Folders.delete(profile);
    }
}
