package tandem.web;

import jakarta.servlet.http.HttpServletRequest;

/// Knows who asks. What signs people in implements it.
public interface Readers {
    /// The visitor where nobody is signed in.
    Reader of(HttpServletRequest request);
}
