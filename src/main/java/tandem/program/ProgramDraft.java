package tandem.program;

import java.net.URI;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tandem.shared.Language;

/// A program while it is being changed: `program.draft().called("Elm Street", "Tulsa").done()`.
public final class ProgramDraft {
    private final Program before;
    private boolean sample;
    private String name;
    private String place;
    private ZoneId zone;
    private List<Language> languages;
    private URI exit;
    private List<HelpNumber> numbers;
    private @Nullable Promise reply;
    private @Nullable Accent accent;

    ProgramDraft(Program before) {
        this.before = before;
        this.sample = before.sample();
        this.name = before.name();
        this.place = before.place();
        this.zone = before.zone();
        this.languages = before.languages();
        this.exit = before.exit();
        this.numbers = before.numbers();
        this.reply = before.reply();
        this.accent = before.accent();
    }

    /// No sample any more: a real program.
    public ProgramDraft real() {
        sample = false;
        return this;
    }

    /// Without the numbers and the promise that the sample made up.
    public ProgramDraft withoutMadeUp() {
        var madeUp = ProgramReader.read(ProgramEntries.sample());
        numbers = numbers.stream()
                .filter(number -> !madeUp.numbers().contains(number))
                .toList();
        reply = java.util.Objects.equals(reply, madeUp.reply()) ? null : reply;
        return this;
    }

    public ProgramDraft called(String called, String where) {
        name = called;
        place = where;
        return this;
    }

    /// Hours are said in the program's zone, so they move with it.
    public ProgramDraft in(ZoneId another) {
        zone = another;
        numbers = numbers.stream().map(number -> number.in(another)).toList();
        reply = reply == null ? null : reply.in(another);
        return this;
    }

    public ProgramDraft speaking(List<Language> spoken) {
        languages = spoken;
        return this;
    }

    public ProgramDraft leavingTo(URI page) {
        exit = page;
        return this;
    }

    public ProgramDraft answering(List<HelpNumber> all) {
        numbers = all;
        return this;
    }

    public ProgramDraft promising(@Nullable Promise promise) {
        reply = promise;
        return this;
    }

    public ProgramDraft coloured(@Nullable Accent colour) {
        accent = colour;
        return this;
    }

    public Program done() {
        return new Program(
                sample,
                name,
                place,
                zone,
                languages,
                exit,
                numbers,
                before.crisis(),
                reply,
                before.greeting(),
                before.joining(),
                before.requestsKept(),
                accent);
    }
}
