package tandem.operate;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;
import tandem.database.Database;
import tandem.directory.Directory;
import tandem.feeds.Brought;
import tandem.feeds.Feeds;
import tandem.feeds.Order;
import tandem.reading.FeedFormat;
import tandem.reading.FeedUnreadable;
import tandem.vocabulary.Fellowship;
import tandem.vocabulary.Vocabulary;

/// Brings a feed into the directory, whether or not the site runs. Returns when the running site shows the result.
///
/// Exit codes: 0 applied; 2 not understood or not readable; 3 waiting for `--approve`.
@Command(
        name = "import",
        description = "Bring meetings into the directory: Meeting Guide JSON or CSV, or BMLT.",
        mixinStandardHelpOptions = true)
final class ImportCommand implements Callable<Integer> {
    private static final int WAITING = 3;
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @ParentCommand
    private Commands tandem;

    @Spec
    private CommandSpec spec;

    @Mixin
    private DataFolder data;

    @Parameters(index = "0", paramLabel = "KIND", description = "meeting-guide, csv or bmlt.")
    private String kind;

    @Parameters(
            index = "1",
            paramLabel = "FILE|URL",
            description = "A file, or an https address, fetched again on schedule.")
    private String source;

    @Option(names = "--name", required = true, description = "What visitors see as the source. Same name, same feed.")
    private String name;

    @Option(names = "--zone", description = "Zone of meetings that do not tell theirs, such as America/Chicago.")
    private @Nullable String zone;

    @Option(
            names = "--fellowship",
            paramLabel = "CODE",
            description = "Fellowship of meetings that do not tell theirs.")
    private @Nullable String fellowship;

    @Option(names = "--formats", paramLabel = "FILE", description = "BMLT: the answer to GetFormats, as JSON.")
    private @Nullable Path formats;

    @Option(
            names = "--every",
            paramLabel = "HOURS",
            description = "How often to fetch an address again: 1 to 720 hours. Default: as before, at first 24.")
    private @Nullable Integer every;

    @Option(names = "--approve", description = "Apply even where more than 20 %% of the feed's meetings vanish.")
    private boolean approve;

    @Option(names = "--contacts-public", description = "The feed publishes its contacts on purpose: export them too.")
    private boolean contactsPublic;

    @Option(names = "--report", paramLabel = "FILE.csv", description = "Write what became of every row.")
    private @Nullable Path report;

    @Override
    public Integer call() {
        boolean url = source.matches("(?i)[a-z][a-z0-9+.-]*://.*");
        if (!url) {
            readable(Path.of(source));
        }
        if (!url && every != null) {
            throw misunderstood("--every is for addresses; a file is read once.");
        }
        Order order = order();
        try (Workshop workshop = tandem.workshop(data)) {
            known(workshop.bean(Vocabulary.class));
            return url ? fetch(workshop, order) : read(workshop, order);
        } catch (FeedUnreadable problem) {
            spec.commandLine().getErr().println(problem.getMessage() + " Nothing was changed.");
            return 2;
        } catch (IOException problem) {
            throw misunderstood(source + " cannot be read: " + problem.getMessage());
        }
    }

    private Integer fetch(Workshop workshop, Order order) throws FeedUnreadable {
        try (ImportProgress progress = ImportProgress.of(out(), 0)) {
            Feeds feeds = workshop.bean(Feeds.class);
            return told(workshop, feeds.fetch(order.telling(progress::rows), source), progress);
        }
    }

    private Integer read(Workshop workshop, Order order) throws FeedUnreadable, IOException {
        Path file = Path.of(source);
        try (ImportProgress progress = ImportProgress.of(out(), Files.size(file));
                InputStream in = progress.over(Files.newInputStream(file))) {
            Feeds feeds = workshop.bean(Feeds.class);
            return told(workshop, feeds.bring(order.telling(progress::rows), in), progress);
        }
    }

    private int told(Workshop workshop, Brought brought, ImportProgress progress) {
        progress.close();
        return switch (brought) {
            case Brought.Applied applied -> {
                awaitShown(workshop, applied);
                out().println(applied.counts());
                yield 0;
            }
            case Brought.Waiting waiting -> {
                out().printf(
                                Locale.ROOT,
                                "%d of the feed's %d meetings would vanish. Nothing was changed; --approve applies it.%n",
                                waiting.counts().vanished(),
                                waiting.listed());
                out().println(waiting.counts());
                yield WAITING;
            }
            case Brought.NotModified none -> {
                out().println("The server has nothing new.");
                out().println(none.counts());
                yield 0;
            }
        };
    }

    private void awaitShown(Workshop workshop, Brought.Applied applied) {
        if (workshop.bean(Database.class).isServed()
                && !workshop.bean(Directory.class).awaitShown(applied.position(), PATIENCE)) {
            spec.commandLine().getErr().println("Imported, but the running site does not show it yet; see its log.");
        }
    }

    private Order order() {
        Order order = Order.of(format(), name.strip(), source);
        order = zone == null ? order : order.in(zone(zone));
        order = fellowship == null ? order : order.by(fellowship);
        order = formats == null ? order : order.withFormats(readable(formats));
        order = approve ? order.approve() : order;
        order = contactsPublic ? order.withPublicContacts() : order;
        order = every == null ? order : order.every(hours(every));
        return report == null ? order : order.reportTo(report);
    }

    private void known(Vocabulary vocabulary) {
        if (fellowship != null && vocabulary.fellowship(fellowship).isEmpty()) {
            throw misunderstood(vocabulary.fellowships().stream()
                    .map(Fellowship::code)
                    .collect(joining(", ", "There is no fellowship " + fellowship + "; there is ", ".")));
        }
    }

    private FeedFormat format() {
        if (name.isBlank() || name.length() > 200) {
            throw misunderstood("--name takes 1 to 200 characters.");
        }
        return switch (kind.toLowerCase(Locale.ROOT)) {
            case "meeting-guide", "csv" -> FeedFormat.MEETING_GUIDE;
            case "bmlt" -> FeedFormat.BMLT;
            default -> throw misunderstood("KIND is meeting-guide, csv or bmlt, not " + kind + ".");
        };
    }

    private ZoneId zone(String id) {
        try {
            return ZoneId.of(id);
        } catch (DateTimeException unknown) {
            throw misunderstood("--zone takes a zone such as America/Chicago, not " + id + ".");
        }
    }

    private Duration hours(int hours) {
        if (hours < 1 || hours > 720) {
            throw misunderstood("--every takes 1 to 720 hours, not " + hours + ".");
        }
        return Duration.ofHours(hours);
    }

    private Path readable(Path file) {
        if (!Files.isReadable(file) || Files.isDirectory(file)) {
            throw misunderstood("There is no readable file " + file + ".");
        }
        return file;
    }

    private ParameterException misunderstood(String problem) {
        return new ParameterException(spec.commandLine(), problem);
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }
}
