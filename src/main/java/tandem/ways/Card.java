package tandem.ways;

/// What is printed on a card.
///
/// @param letters sixteen, without spaces
public record Card(String letters) {
    private static final int GROUP = 4;
    private static final int GROUPS = 4;

    static Card make() {
        return new Card(Secret.letters(GROUP * GROUPS));
    }

    /// @param from as many bytes as make it, by a key that is not in the database
    static Card of(byte[] from) {
        return new Card(Secret.letters(GROUP * GROUPS, from));
    }

    /// In groups, as people read and type them.
    public String shown() {
        return String.join("-", letters.split("(?<=\\G.{" + GROUP + "})"));
    }

    /// Nothing: it is a key.
    @Override
    public String toString() {
        return "Card";
    }
}
