package tandem.mail;

import java.util.UUID;

/// A kind of message that is turned off from each message of it. Whichever module sends such has a bean of this; its
/// words are `<code>.off.title`, `.words`, `.do`, `.done` and `.done.words`.
public interface Off {
    String code();

    /// Nothing of it comes any more; harmless where nothing did.
    ///
    /// @param id what stands in the address of the message
    void end(UUID id);
}
