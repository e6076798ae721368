package tandem.greeting;

/// What a newcomer says of their first session.
///
/// @param words empty where they wrote none
/// @param shown whether whoever greets them reads it
record HowItWas(Felt felt, String words, boolean shown) {
    /// Nothing of it.
    @Override
    public String toString() {
        return "HowItWas";
    }
}
