package tandem.operate;

import java.io.PrintWriter;
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
import tandem.directory.Corrections;
import tandem.directory.Directory;
import tandem.meetings.Meeting;
import tandem.program.Programs;
import tandem.wall.Actor;

@Command(
        name = "corrections",
        description = "Show what visitors say is wrong with meetings, the oldest first; or erase one that is done.",
        mixinStandardHelpOptions = true)
final class CorrectionsCommand implements Callable<Integer> {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("EEE d MMM HH:mm", Locale.US);

    @ParentCommand
    private Commands tandem;

    @Spec
    private CommandSpec spec;

    @Mixin
    private DataFolder data;

    @Option(names = "--done", paramLabel = "ID", description = "Erase this correction: somebody took care of it.")
    private @Nullable UUID done;

    @Override
    public Integer call() {
        try (Workshop workshop = tandem.workshop(data.kept())) {
            Corrections corrections = workshop.bean(Corrections.class);
            if (done != null) {
                erase(corrections, done);
            } else {
                show(corrections.waiting(Actor.OPERATOR), workshop);
            }
        }
        return 0;
    }

    private void erase(Corrections corrections, UUID id) {
        if (!corrections.done(Actor.OPERATOR, id)) {
            throw new CommandFailed("There is no correction " + id + ".");
        }
        out().println("erased " + id);
    }

    private void show(List<Corrections.Waiting> waiting, Workshop workshop) {
        ZoneId zone = workshop.bean(Programs.class).current().zone();
        Directory directory = workshop.bean(Directory.class);
        for (var each : waiting) {
            show(each, directory.byId(each.correction().meeting()), zone);
        }
        out().println(waiting.size() + " waiting · times in " + zone);
    }

    private void show(Corrections.Waiting waiting, Meeting meeting, ZoneId zone) {
        out().println(plain(meeting.facts().name()) + "  /meetings/" + meeting.slug());
        for (var change : waiting.correction().changes()) {
            diff("-", change.field(), change.was());
            diff("+", change.field(), change.now());
        }
        detail("words", waiting.correction().remark());
        detail("sent", TIME.format(waiting.made().atZone(zone)));
        for (var source : meeting.sources()) {
            detail("list", source.feed() + " (" + source.sourceId() + ")");
        }
        detail("id", waiting.id().toString());
    }

    private void diff(String sign, String field, String text) {
        if (!text.isEmpty()) {
            out().printf("    %s %-6s %s%n", sign, field, plain(text));
        }
    }

    private void detail(String name, String text) {
        if (!text.isEmpty()) {
            out().printf("      %-6s %s%n", name, plain(text));
        }
    }

    private static String plain(String text) {
        return RequestsCommand.plain(text);
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }
}
