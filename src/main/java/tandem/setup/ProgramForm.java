package tandem.setup;

import static java.util.Objects.requireNonNullElse;

import java.net.URI;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tandem.program.Program;
import tandem.shared.Language;

/// What a program is called, where it is, and how it speaks.
///
/// @param which the label of the place that was chosen, or [#WRITTEN]; empty where none was to choose
/// @param languages `en,es`: the first is shown to whoever asks for neither
record ProgramForm(String name, String place, String which, String zone, String languages, String exit) {
    static final int LONGEST = 80;

    /// The place as it was written, with the clock that was chosen.
    static final String WRITTEN = "written";

    static final List<String> SPEAKING = List.of("en,es", "es,en", "en", "es");

    ProgramForm {
        name = requireNonNullElse(name, "").strip();
        place = requireNonNullElse(place, "").strip();
        which = requireNonNullElse(which, "");
        zone = requireNonNullElse(zone, "");
        languages = requireNonNullElse(languages, "");
        exit = requireNonNullElse(exit, "").strip();
    }

    /// What is made up is not offered.
    static ProgramForm of(Program program) {
        boolean sample = program.sample() && program.name().equals("Fourth Avenue Recovery");
        return new ProgramForm(
                sample ? "" : program.name(),
                sample ? "" : program.place(),
                "",
                program.zone().getId(),
                program.languages().stream().map(Language::code).collect(Collectors.joining(",")),
                program.exit().toString());
    }

    Map<String, String> wrong() {
        var wrong = new LinkedHashMap<String, String>();
        if (name.isEmpty() || name.length() > LONGEST) {
            wrong.put("name", "setup.wrong.name");
        }
        if (place.isEmpty() || place.length() > LONGEST) {
            wrong.put("place", "setup.wrong.place");
        }
        if (!ZoneId.getAvailableZoneIds().contains(zone)) {
            wrong.put("zone", "setup.wrong.zone");
        }
        if (!SPEAKING.contains(languages)) {
            wrong.put("languages", "setup.wrong.languages");
        }
        if (page().isEmpty()) {
            wrong.put("exit", "setup.wrong.exit");
        }
        return wrong;
    }

    /// The place that was chosen among these, with its clock; empty where it is still to be chosen. What says all by
    /// itself, or stands as it was, asks nothing.
    Optional<ProgramForm> at(List<PlaceChoice> choices, Program before) {
        boolean clear = which.equals(WRITTEN)
                || !before.sample()
                        && place.equals(before.place())
                        && zone.equals(before.zone().getId())
                || choices.stream().findFirst().filter(this::says).isPresent();
        return clear
                ? Optional.of(this)
                : choices.stream()
                        .filter(each -> each.label().equals(which))
                        .findFirst()
                        .map(this::at);
    }

    private boolean says(PlaceChoice choice) {
        return choice.label().equals(place) && choice.goesBy(zone);
    }

    private ProgramForm at(PlaceChoice choice) {
        return new ProgramForm(
                name, choice.label(), "", choice.zone().map(ZoneId::getId).orElse(zone), languages, exit);
    }

    Program in(Program before) {
        var draft = before.sample() ? before.draft().withoutMadeUp() : before.draft();
        return draft.called(name, place)
                .in(ZoneId.of(zone))
                .speaking(spoken())
                .leavingTo(page().orElseThrow())
                .done();
    }

    private List<Language> spoken() {
        return Stream.of(languages.split(","))
                .map(code -> code.equals("es") ? Language.ES : Language.EN)
                .toList();
    }

    private Optional<URI> page() {
        try {
            var page = URI.create(exit);
            boolean usable = "https".equals(page.getScheme()) && page.getHost() != null && page.getUserInfo() == null;
            return usable ? Optional.of(page) : Optional.empty();
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }
}
