package tandem.vocabulary;

import java.util.List;
import java.util.Map;
import tandem.shared.Language;

/// One thing that a meeting can be, whatever its feed calls it.
///
/// @param code ours, in links and in the index: `women`
/// @param says what a first-timer can expect, in at most twelve words
/// @param language ISO 639-1 where it is a spoken language, else empty
/// @param meetingGuide codes read from any Meeting Guide feed, the one we write first
/// @param meetingGuideIn codes that mean this in the feeds of one fellowship only, by its code
/// @param export codes written to Meeting Guide feeds: two where the meaning takes two, none where there is none
/// @param bmlt world ids of BMLT formats
public record Type(
        String code,
        Kind kind,
        Wording names,
        Wording says,
        String language,
        List<String> meetingGuide,
        Map<String, List<String>> meetingGuideIn,
        List<String> export,
        List<String> bmlt) {
    public Type {
        meetingGuide = List.copyOf(meetingGuide);
        meetingGuideIn = Map.copyOf(meetingGuideIn);
        export = List.copyOf(export);
        bmlt = List.copyOf(bmlt);
    }

    static Type of(Entry entry) {
        List<String> codes = entry.list("meeting_guide");
        List<String> export = entry.list("export");
        return new Type(
                entry.code(),
                Codes.read(Kind.class, entry, "kind"),
                entry.wording("names"),
                entry.wording("says"),
                entry.textOrEmpty("iso"),
                codes,
                entry.lists("meeting_guide_in"),
                export.isEmpty() ? codes.stream().limit(1).toList() : export,
                entry.list("bmlt"));
    }

    public String name(Language reader) {
        return names.in(reader);
    }
}
