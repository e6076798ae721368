package tandem.operate;

import java.io.PrintWriter;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;
import tandem.help.ContactRequest;
import tandem.help.ContactRequests;
import tandem.program.Programs;

@Command(
        name = "requests",
        description = "Show who asked to be reached, the one promised soonest first; or erase one that is answered.",
        mixinStandardHelpOptions = true)
final class RequestsCommand implements Callable<Integer> {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("EEE d MMM HH:mm", Locale.US);
    private static final String ROW = "%-18s %-12s %-28s %-20s %s%n";

    @ParentCommand
    private Commands tandem;

    @Spec
    private CommandSpec spec;

    @Mixin
    private DataFolder data;

    @Option(names = "--answered", paramLabel = "ID", description = "Erase this request: the person was reached.")
    private @Nullable UUID answered;

    @Override
    public Integer call() {
        try (Workshop workshop = tandem.workshop(data.kept())) {
            var requests = workshop.bean(ContactRequests.class);
            if (answered != null) {
                erase(requests, answered);
            } else {
                var zone = workshop.bean(Programs.class).current().zone();
                show(requests.open(), zone, workshop.bean(Clock.class).instant());
            }
        }
        return 0;
    }

    private void erase(ContactRequests requests, UUID id) {
        if (!requests.answered(id)) {
            throw new CommandFailed("There is no request " + id + ".");
        }
        out().println("erased " + id);
    }

    private void show(List<ContactRequest> open, ZoneId zone, Instant now) {
        if (!open.isEmpty()) {
            out().printf(ROW, "PROMISED BY", "", "HOW", "NAME", "SAY WHO WE ARE");
        }
        for (var request : open) {
            show(request, zone, now);
        }
        out().println(open.size() + " waiting · times in " + zone);
    }

    private void show(ContactRequest request, ZoneId zone, Instant now) {
        var due = request.promisedBy();
        out().printf(
                        ROW,
                        due.map(by -> TIME.format(by.atZone(zone))).orElse("no promise"),
                        due.map(by -> left(now, by)).orElse(""),
                        how(request),
                        plain(request.name().isEmpty() ? "(no name)" : request.name()),
                        request.sayWho() ? "yes" : "NO");
        detail("asked", TIME.format(request.asked().atZone(zone)) + " in " + request.language());
        detail("when", request.bestTime());
        detail("words", request.words());
        detail("id", request.id().toString());
    }

    private void detail(String name, String text) {
        if (!text.isEmpty()) {
            out().printf("    %-6s %s%n", name, plain(text));
        }
    }

    private static String left(Instant now, Instant due) {
        var minutes = Duration.between(now, due).toMinutes();
        var size = Math.abs(minutes) < 120 ? Math.abs(minutes) + " min" : Math.abs(minutes) / 60 + " h";
        return minutes < 0 ? size + " LATE" : "in " + size;
    }

    private static String how(ContactRequest request) {
        return switch (request.by()) {
            case TEXT -> "text " + request.reach();
            case CALL -> "call " + request.reach();
            case EMAIL -> "mail " + plain(request.reach());
            case CALL_BACK -> "calls us " + request.reach();
        };
    }

    /// People's words on one line, without the control characters that a terminal would obey.
    static String plain(String text) {
        return text.replaceAll("\\R", " / ").replaceAll("[\\p{Cntrl}\\p{Cf}]", "");
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }
}
