package tandem.rehearsal;

import java.time.LocalDate;
import java.util.List;
import tandem.bridge.Tally.Stage;

/// The program as it is: who waits for contacts, and how they go.
///
/// @param hands how many people made contacts in the last four weeks, at least one
/// @param joinAMonth how many came in each month, over the last three
/// @param reached of a hundred contacts how many reached somebody
/// @param measured whether that is counted; else too few contacts were made, and it is what is usual
record Now(LocalDate today, List<Stage> stages, int hands, int joinAMonth, int reached, boolean measured) {
    Now {
        stages = List.copyOf(stages);
    }

    int people() {
        return stages.stream().mapToInt(Stage::many).sum();
    }

    int planned() {
        return stages.stream()
                .filter(stage -> stage.due() != null)
                .mapToInt(Stage::many)
                .sum();
    }
}
