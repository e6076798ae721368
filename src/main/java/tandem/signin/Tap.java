package tandem.signin;

import java.util.UUID;

/// A form that was sent. Where no answer came, people tap again; whoever finds the page later must not.
///
/// @param form the number of the form
/// @param browser what only the browser knows that sent it
public record Tap(UUID form, String browser) {
    /// Nothing: with it, somebody comes in.
    @Override
    public String toString() {
        return "Tap";
    }
}
