package tandem.texting;

import tools.jackson.databind.json.JsonMapper;

/// A number and what belongs to it, as the one text that is sealed.
///
/// @param words what goes there; for a number still to be shown, the code
record Card(String to, String words) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    static Card read(String text) {
        return JSON.readValue(text, Card.class);
    }

    String written() {
        return JSON.writeValueAsString(this);
    }

    /// Nothing of it.
    @Override
    public String toString() {
        return "Card";
    }
}
