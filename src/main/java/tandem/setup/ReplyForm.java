package tandem.setup;

import static java.util.Objects.requireNonNullElse;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tandem.program.Program;
import tandem.program.Promise;

/// By when somebody who asks to be reached is reached, and who sees to it.
///
/// @param promise `yes` or `no`
/// @param within minutes while open
/// @param otherwise the time of day on the next open day
/// @param names of those who answer, each with the day `until` which that holds
record ReplyForm(
        String promise, String within, String otherwise, HoursForm hours, List<String> names, List<String> until) {
    static final List<String> WITHIN = List.of("30", "60", "120", "240", "480");
    private static final int MOST = 5;
    private static final int LONGEST = 80;

    ReplyForm {
        promise = requireNonNullElse(promise, "no");
        within = requireNonNullElse(within, "");
        otherwise = requireNonNullElse(otherwise, "");
        hours = requireNonNullElse(hours, HoursForm.empty());
        names = requireNonNullElse(names, List.of());
        until = requireNonNullElse(until, List.of());
    }

    /// Somebody who answers.
    record Owner(String name, String until) {}

    static ReplyForm of(@Nullable Promise promise) {
        return promise == null
                ? new ReplyForm("no", "120", "10:00", HoursForm.empty(), List.of(), List.of())
                : new ReplyForm(
                        "yes",
                        Long.toString(promise.within().toMinutes()),
                        promise.otherwise().toString(),
                        HoursForm.of(promise.hours()),
                        promise.owners().stream().map(Promise.Owner::name).toList(),
                        promise.owners().stream()
                                .map(owner -> owner.until().toString())
                                .toList());
    }

    boolean promises() {
        return promise.equals("yes");
    }

    /// What can be chosen, with what the file said before.
    List<String> choices() {
        return WITHIN.contains(within) || minutes().isEmpty()
                ? WITHIN
                : java.util.stream.Stream.concat(java.util.stream.Stream.of(within), WITHIN.stream())
                        .toList();
    }

    List<Owner> owners() {
        var owners = new java.util.ArrayList<>(filled());
        owners.add(new Owner("", ""));
        return owners;
    }

    Map<String, String> wrong(Program program) {
        var wrong = new LinkedHashMap<String, String>();
        if (!promises()) {
            return wrong;
        }
        if (minutes().isEmpty()) {
            wrong.put("within", "setup.wrong.within");
        }
        if (time().isEmpty()) {
            wrong.put("otherwise", "setup.wrong.otherwise");
        }
        if (hours.nothing() || hours.hours(program.zone()).isEmpty()) {
            wrong.put("hours", "setup.wrong.hours");
        }
        if (filled().isEmpty()
                || filled().stream().anyMatch(owner -> date(owner).isEmpty())) {
            wrong.put("owners", "setup.wrong.owners");
        }
        return wrong;
    }

    Program in(Program before) {
        return before.draft().promising(promises() ? made(before) : null).done();
    }

    private Promise made(Program program) {
        return new Promise(
                Duration.ofMinutes(minutes().orElseThrow()),
                time().orElseThrow(),
                hours.hours(program.zone()).orElseThrow(),
                filled().stream()
                        .map(owner ->
                                new Promise.Owner(owner.name(), date(owner).orElseThrow()))
                        .toList());
    }

    private List<Owner> filled() {
        return IntStream.range(0, Math.min(MOST, Math.min(names.size(), until.size())))
                .mapToObj(at -> new Owner(names.get(at).strip(), until.get(at)))
                .filter(owner -> !owner.name().isEmpty() && owner.name().length() <= LONGEST)
                .toList();
    }

    private Optional<Long> minutes() {
        return within.matches("[1-9][0-9]|[1-9][0-9]{0,1}0") ? Optional.of(Long.valueOf(within)) : Optional.empty();
    }

    private Optional<LocalTime> time() {
        try {
            return Optional.of(LocalTime.parse(otherwise));
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }

    private static Optional<LocalDate> date(Owner owner) {
        try {
            return Optional.of(LocalDate.parse(owner.until()));
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }
}
