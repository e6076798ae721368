package tandem.feeds;

import tandem.meetings.SaidId;

/// The people behind a listing, as stored.
///
/// @param json never shown
record Contact(SaidId listing, String json) {
    @Override
    public String toString() {
        return "Contact[private]";
    }
}
