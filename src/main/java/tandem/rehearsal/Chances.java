package tandem.rehearsal;

/// What befalls people. All but the first are chances of one person on one day.
///
/// @param reached of one contact, that somebody is reached
/// @param trouble that a number turns out to be wrong or a phone is lost
/// @param returns of a return to use that they tell us of
/// @param dies of dying
/// @param asks of asking for more contact
/// @param pauses of wanting none for some weeks
/// @param hands that a colleague looks after them from now on
public record Chances(
        double reached, double trouble, double returns, double dies, double asks, double pauses, double hands) {
    /// A hard year.
    public static final Chances HARD = new Chances(0.6, 0.000_8, 0.001, 0.000_05, 0.000_2, 0.000_3, 0.000_3);

    /// An ordinary one, in which contacts go through as they did of late; lost phones are in that number.
    /// Whoever pauses now has no next contact that could be counted.
    static Chances usual(double reached) {
        return new Chances(reached, 0, 0.0007, 0.000_02, 0.000_1, 0, 0);
    }
}
