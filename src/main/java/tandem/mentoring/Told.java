package tandem.mentoring;

import java.util.Map;
import java.util.Optional;
import tandem.people.Person;
import tandem.shared.PersonId;
import tandem.web.Texts;

/// How somebody is told that their mentor is away: kindly, without a reason.
final class Told {
    private Told() {}

    /// “Mo is away for now. Kim is there for you meanwhile.”
    static String words(Texts t, Cover cover, Map<PersonId, Person> known) {
        var mentor = known.get(cover.mentor());
        var there = cover.there().flatMap(each -> Optional.ofNullable(known.get(each))).map(Person::name);
        var away = mentor == null ? t.of("mentoring.told.away") : t.of("mentoring.told.away.named", mentor.name());
        return there.map(name -> t.of("mentoring.told.there", away, name))
                .orElseGet(() -> t.of("mentoring.told.team", away));
    }
}
