package tandem.feeds;

import tandem.reading.FeedUnreadable.Why;
import tandem.shared.Language;
import tandem.web.Texts;

/// Why a list could not be read, for a reader.
///
/// @param language of the words: what was kept before there were codes is an English sentence
public record WhyUnread(String words, Language language) {
    /// @param kept `answered 503`
    public static WhyUnread of(String kept, Texts texts) {
        var parts = kept.split(" ", 2);
        return Why.of(parts[0])
                .map(why -> texts.of("feeds.why." + why.code(), parts.length == 1 ? "" : parts[1]))
                .map(words -> new WhyUnread(words, texts.language()))
                .orElseGet(() -> new WhyUnread(kept, Language.EN));
    }
}
