package tandem.operate;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The script itself, in a process of its own. Maven is left out: what it would build is what runs this test.
class ScriptTest {
    private record Ended(int code, List<String> out, List<String> err) {}

    @TempDir
    Path folder;

    @BeforeEach
    void maven_that_has_nothing_to_do() throws Exception {
        Path maven = Files.writeString(folder.resolve("mvn"), """
                #!/usr/bin/env bash
                for argument in "$@"; do
                    case $argument in -Dmdep.outputFile=*) printf '%s' "$CLASSES" > "${argument#*=}" ;; esac
                done
                """);
        assertThat(maven.toFile().setExecutable(true)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"build now", "build --fast", "test --fast", "test HelpTest", "dev --prot 80", "dev here"})
    void what_is_not_understood_gets_one_clear_line_and_exit_code_2(String line) throws Exception {
        Ended ended = tandem(line);
        assertThat(ended.code).isEqualTo(2);
        assertThat(ended.err).singleElement().asString().contains("--help shows what is possible");
        assertThat(ended.out).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"build --help", "test -h", "dev --help", "dev --port 8090 -h"})
    void what_the_script_does_itself_has_help_too(String line) throws Exception {
        Ended ended = tandem(line);
        assertThat(ended.code).isZero();
        assertThat(ended.out).singleElement().asString().startsWith("./tandem ");
        assertThat(ended.err).isEmpty();
    }

    @Test
    void what_ends_by_itself_while_developing_is_not_started_again() throws Exception {
        Ended ended = tandem("dev --version");
        assertThat(ended.code).isZero();
        assertThat(ended.err).isEmpty();
    }

    @Test
    void help_is_given_by_what_was_built_last_and_only_the_rest_is_built_first() throws Exception {
        Path home = builtBeforeTheSourcesChanged();
        Ended help = tandem(home.resolve("tandem"), "run --help");
        assertThat(help.code).isZero();
        assertThat(help.out).filteredOn(text -> text.startsWith("Usage: ")).hasSize(1);
        assertThat(help.err).isEmpty();
        assertThat(tandem(home.resolve("tandem"), "version").err).as("control").contains("Building Tandem …");
    }

    @Test
    void a_folder_that_was_moved_starts_without_what_was_kept_for_its_old_place() throws Exception {
        Path home = builtBeforeTheSourcesChanged();
        Path app = home.resolve("target/app/1").toRealPath();
        Files.writeString(app.resolve("tandem.aot"), "kept");
        Files.writeString(app.resolve("trained"), "/elsewhere/target/app/1\n");
        Ended moved = tandem(home.resolve("tandem"), "run --help");
        assertThat(moved.code).isZero();
        assertThat(moved.err).singleElement().asString().startsWith("This folder was moved.");
        Files.writeString(app.resolve("trained"), app + "\n");
        assertThat(tandem(home.resolve("tandem"), "run --help").err)
                .as("control: what is no cache is asked")
                .anySatisfy(line -> assertThat(line).contains("[aot]"));
    }

    /// A checkout whose program is this one, by way of an empty jar that names it.
    private Path builtBeforeTheSourcesChanged() throws Exception {
        Path app = Files.createDirectories(folder.resolve("home/target/app/1"));
        Path home = folder.resolve("home");
        var manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, "tandem.Tandem");
        manifest.getMainAttributes().put(Attributes.Name.CLASS_PATH, everything());
        new JarOutputStream(Files.newOutputStream(app.resolve("tandem.jar")), manifest).close();
        Files.createFile(app.resolve("built"));
        Files.createSymbolicLink(app.resolveSibling("current"), Path.of("1"));
        Files.createDirectories(home.resolve("src/main"));
        Files.createDirectories(home.resolve("content"));
        for (String later : List.of("src/main/changed", "pom.xml")) {
            Files.setLastModifiedTime(
                    Files.createFile(home.resolve(later)),
                    FileTime.from(Instant.now().plusSeconds(60)));
        }
        return Files.copy(Path.of("tandem"), home.resolve("tandem"), StandardCopyOption.COPY_ATTRIBUTES)
                .getParent();
    }

    private static String everything() {
        return Stream.of(System.getProperty("java.class.path").split(":"))
                .map(part -> Path.of(part).toUri().toString())
                .collect(Collectors.joining(" "));
    }

    private Ended tandem(String line) throws Exception {
        return tandem(Path.of("./tandem"), line);
    }

    private Ended tandem(Path script, String line) throws Exception {
        Path out = folder.resolve("out");
        Path err = folder.resolve("err");
        var process = new ProcessBuilder((script + " " + line).split(" "))
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        process.environment().put("PATH", folder + ":" + System.getenv("PATH"));
        process.environment().put("JAVA_HOME", System.getProperty("java.home"));
        process.environment().put("CLASSES", System.getProperty("java.class.path"));
        Process started = process.start();
        try {
            assertThat(started.waitFor(30, TimeUnit.SECONDS)).isTrue();
            return new Ended(started.exitValue(), Files.readAllLines(out), Files.readAllLines(err));
        } finally {
            started.descendants().forEach(ProcessHandle::destroyForcibly);
            started.destroyForcibly();
        }
    }
}
