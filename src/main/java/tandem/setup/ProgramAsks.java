package tandem.setup;

import java.util.List;

/// What a program says of itself as typed, and the places it may mean by that where one is to be chosen.
record ProgramAsks(ProgramForm typed, List<PlaceChoice> places) {
    static ProgramAsks nothing(ProgramForm typed) {
        return new ProgramAsks(typed, List.of());
    }
}
