package tandem.joining;

import java.time.Instant;
import tandem.shared.Language;

/// That somebody agreed, when, and to which words.
///
/// @param kind `community` or `team`
/// @param version the first half of the SHA-256 of the text
public record Consent(String kind, Language language, String version, String text, Instant at) {}
