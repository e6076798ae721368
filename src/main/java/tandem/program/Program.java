package tandem.program;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tandem.shared.Language;

/// What a program says about itself. Read from `program.yml`; hand out {@link Programs#current()} anew for each
/// request.
///
/// @param sample whether this is the sample that came with Tandem and not a real program
/// @param languages the languages it speaks; the first is used for readers who ask for none of them
/// @param exit where quick exit leads: an ordinary page of somebody else
/// @param greeting within which time somebody who has joined is greeted; null where nothing is promised
/// @param requestsKept after this time a request to be reached is erased, answered or not
public record Program(
        boolean sample,
        String name,
        String place,
        ZoneId zone,
        List<Language> languages,
        URI exit,
        List<HelpNumber> numbers,
        List<CrisisLine> crisis,
        @Nullable Promise reply,
        @Nullable Duration greeting,
        JoiningRules joining,
        Duration requestsKept,
        @Nullable Accent accent) {
    public Program {
        languages = List.copyOf(languages);
        numbers = List.copyOf(numbers);
        crisis = List.copyOf(crisis);
    }

    /// The same, to be changed.
    public ProgramDraft draft() {
        return new ProgramDraft(this);
    }

    /// The number to show first: open now before closed, in the order of the file.
    public Optional<HelpNumber> number(Instant now) {
        return numbers.stream()
                .filter(number -> number.hours().openAt(now))
                .findFirst()
                .or(() -> numbers.stream().findFirst());
    }

    /// By when a request made now is answered; empty where the program promises nothing or nobody keeps it.
    public Optional<Instant> repliesBy(Instant now) {
        return reply == null ? Optional.empty() : reply.by(now);
    }

    /// By when somebody who joins now is greeted, in the hours of the replies; empty where nobody keeps it.
    public Optional<Instant> greetsBy(Instant now) {
        return reply == null || greeting == null
                ? Optional.empty()
                : reply.within(greeting).by(now);
    }
}
