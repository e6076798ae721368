package tandem.transition;

import java.util.Map;
import java.util.Optional;

/// What stands in the forms of the road page: what is, or what was just typed and is to be mended.
///
/// @param wrong per field what to mend
record RoadForms(
        Optional<ChoiceForm> choice,
        Optional<MoveForm> move,
        Optional<PauseForm> pause,
        Optional<OffForm> off,
        Map<String, String> wrong) {
    /// What is wrong with a time in their own quiet hours, until they say that they mean it.
    static final String QUIET = "transition.wrong.quiet";

    static final RoadForms NONE =
            new RoadForms(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Map.of());

    static RoadForms of(ChoiceForm typed, Map<String, String> wrong) {
        return new RoadForms(Optional.of(typed), Optional.empty(), Optional.empty(), Optional.empty(), wrong);
    }

    static RoadForms of(MoveForm typed, Map<String, String> wrong) {
        return new RoadForms(Optional.empty(), Optional.of(typed), Optional.empty(), Optional.empty(), wrong);
    }

    static RoadForms of(PauseForm typed, Map<String, String> wrong) {
        return new RoadForms(Optional.empty(), Optional.empty(), Optional.of(typed), Optional.empty(), wrong);
    }

    static RoadForms of(OffForm typed, Map<String, String> wrong) {
        return new RoadForms(Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(typed), wrong);
    }
}
