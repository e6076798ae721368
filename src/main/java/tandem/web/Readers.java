package tandem.web;

import jakarta.servlet.http.HttpServletRequest;

/// Knows who asks. What signs people in implements it.
public interface Readers {
    /// The visitor where nobody is signed in.
    Reader of(HttpServletRequest request);

    /// Ends what a reader is signed in with. Whoever leaves quickly is not held up where that fails.
    ///
    /// @return the `Set-Cookie` header that takes it out of the browser
    String leave(Reader reader);
}
