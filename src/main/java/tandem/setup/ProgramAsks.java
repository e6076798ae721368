package tandem.setup;

import java.util.List;

/// What a program says of itself as typed, and the places it may mean by that where one is to be chosen.
///
/// @param more whether there are others of that name
record ProgramAsks(ProgramForm typed, List<PlaceChoice> places, boolean more) {
    static ProgramAsks nothing(ProgramForm typed) {
        return new ProgramAsks(typed, List.of(), false);
    }
}
