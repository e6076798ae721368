package tandem.feeds;

import java.time.DayOfWeek;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tandem.reading.Remark;
import tandem.shared.Language;
import tandem.web.Texts;

/// What became of a row and why, for a reader.
///
/// @param language of the words: what was kept before there were codes is an English sentence
record WhatWasDone(String words, Language language) {
    /// @param kept `read-as 19:00`
    static WhatWasDone of(String kept, Texts texts) {
        return Remark.Said.of(kept)
                .map(said -> new WhatWasDone(words(said, texts), texts.language()))
                .orElseGet(() -> new WhatWasDone(kept, Language.EN));
    }

    private static String words(Remark.Said said, Texts texts) {
        var detail = said.remark() == Remark.WORDS_AS_DAYS ? days(said.detail(), texts) : said.detail();
        return texts.of("feeds.row." + said.remark().code(), detail);
    }

    /// @param named as the report names them: `Monday, Tuesday`
    private static String days(String named, Texts texts) {
        return Stream.of(named.split(", "))
                .map(day -> texts.weekday(DayOfWeek.valueOf(day.toUpperCase(Locale.ROOT))))
                .collect(Collectors.joining(", "));
    }
}
