package tandem.bridge;

import java.util.List;
import java.util.Optional;
import tandem.help.ContactRequest;
import tandem.help.ContactRequests;
import tandem.help.RequestRow;
import tandem.web.Texts;

/// Somebody who asked to be reached, in the queue of those who do it.
///
/// @param taken by whom it is seen to, by name; empty while nobody does
/// @param mine whether that is the reader
/// @param called who was asked, since nobody had taken it in time: “Ray was asked at 3:15 pm.”
record DeskRequest(
        RequestRow row, ContactRequests.State state, Optional<String> taken, boolean mine, List<String> called) {
    Texts texts() {
        return row.texts();
    }

    ContactRequest request() {
        return row.request();
    }

    /// “Tried twice, the last time today, 6:40 pm.”
    String tried() {
        return state.tried()
                .map(at -> texts().of("bridge.request.tried", state.tries(), row.moment(at)))
                .orElse("");
    }
}
