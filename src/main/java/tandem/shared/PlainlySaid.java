package tandem.shared;

/// A failure whose message is one plain sentence for whoever operates Tandem. It names no content, and needs no trace
/// beside it.
public interface PlainlySaid {}
