package tandem.privacy;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tandem.audit.Words;
import tandem.web.Texts;

/// Which fields of a copy hold codes of ours, and where their words are. A field that is not here holds what somebody
/// wrote, and is never touched.
final class CopyWords {
    /// Those whose words are found under the field's own name: `bridge.result.reached`.
    private static final Set<String> OWN = Set.of(
            "bridge.result",
            "bridge.way",
            "checkins.halt",
            "checkins.use",
            "conversation.note",
            "coping.when",
            "days.direction",
            "direct.kind",
            "fits.fit",
            "giving.way",
            "greeting.felt",
            "incidents.kind",
            "mentoring.place",
            "mentors.audience",
            "reach.how",
            "reminders.reason",
            "reminders.way",
            "safety.kind",
            "sessions.ahead",
            "signin.device",
            "stories.audience",
            "stories.state",
            "texting.why",
            "transition.topic",
            "audit.act",
            "audit.by");

    private static final Map<String, String> ELSEWHERE = Map.ofEntries(
            Map.entry("people.role", "audit.object"),
            Map.entry("people.kind", "privacy.sight"),
            Map.entry("people.sees", "privacy.value.sees"),
            Map.entry("people.language", "privacy.value.language"),
            Map.entry("joining.language", "privacy.value.language"),
            Map.entry("stories.language", "privacy.value.language"),
            Map.entry("joining.kind", "privacy.value.kind"),
            Map.entry("joining.role", "audit.object"),
            Map.entry("signin.kind", "privacy.value.kind"),
            Map.entry("signin.method", "privacy.value.method"),
            Map.entry("ways.device", "signin.device"),
            Map.entry("channels.way", "bridge.way"),
            Map.entry("checkins.to", "privacy.sight"),
            Map.entry("circles.answer", "privacy.value.answer"),
            Map.entry("conversation.kind", "conversation.give"),
            Map.entry("fits.because", "fits.about"),
            Map.entry("gatherings.part", "privacy.value.part"),
            Map.entry("together.part", "privacy.value.part"),
            Map.entry("mentoring.by", "mentoring.cover"),
            Map.entry("mentors.about", "mentors.kind"),
            Map.entry("mentors.part", "audit.object"),
            Map.entry("reminders.kind", "signin.device"),
            Map.entry("reminders.days", "privacy.value.days"),
            Map.entry("safety.verdict", "privacy.value.verdict"),
            Map.entry("stories.topics", "stories.topic"),
            Map.entry("stories.notes", "conversation.note"),
            Map.entry("texting.numbers", "checkins"),
            Map.entry("texting.by", "privacy.value.by"),
            Map.entry("transition.pace", "transition.spacing"),
            Map.entry("transition.way", "bridge.way"),
            Map.entry("transition.weekday", "privacy.value.weekday"),
            Map.entry("transition.because", "privacy.value.because"),
            Map.entry("transition.closer_because", "privacy.value.closer_because"));

    private CopyWords() {}

    /// @param field with its module before it: `bridge.result`
    static Optional<String> of(Texts texts, String field, String code) {
        if (field.equals("audit.what")) {
            return Optional.of(Words.of(texts, code));
        }
        var where = OWN.contains(field) ? field : ELSEWHERE.get(field);
        return Optional.ofNullable(where).flatMap(words -> texts.find(words + "." + code.toLowerCase(Locale.ROOT)));
    }
}
