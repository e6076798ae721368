package tandem.mentors;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tandem.shared.PersonId;
import tandem.wall.Gate;
import tandem.web.Texts;
import tandem.web.Visit;

/// Which mentors are suggested to a member, three at a time, and why. It knows their own wishes and what mentors opened
/// to members, and nothing else.
@Component
class Suggestions {
    static final int THREE = 3;
    /// So many times three can be looked at: this is no list of everybody.
    static final int ROUNDS = 3;

    private final Profiles profiles;
    private final Wishes wishes;
    private final Choices choices;
    private final Gate gate;

    Suggestions(Profiles profiles, Wishes wishes, Choices choices, Gate gate) {
        this.profiles = profiles;
        this.wishes = wishes;
        this.choices = choices;
        this.gate = gate;
    }

    /// @param cards up to three
    /// @param more whether there are others
    record Three(List<MentorCard> cards, boolean more) {}

    /// The words come after the unit of work: some of them are read in one of their own.
    Three of(Visit visit, int round) {
        record Found(Traits wished, List<Profile> ranked) {}
        var me = visit.me();
        var found = gate.as(visit.actor(), () -> {
            var wished = Wishes.traits(wishes.of(visit.actor(), me));
            return new Found(wished, ranked(me, wished.speaking(visit.language())));
        });
        int from = Math.clamp(round, 0, ROUNDS - 1) * THREE;
        var cards = found.ranked().stream()
                .skip(from)
                .limit(THREE)
                .map(profile -> card(profile, found.wished(), visit.texts()))
                .toList();
        return new Three(cards, round + 1 < ROUNDS && found.ranked().size() > from + THREE);
    }

    private List<Profile> ranked(PersonId me, Traits wished) {
        Map<UUID, Profile> byId = new HashMap<>();
        profiles.open(me).forEach(each -> byId.put(each.id(), each));
        var candidates = byId.values().stream()
                .map(each -> new Matching.Candidate(each.id(), each.traits(Audience.MEMBERS)))
                .toList();
        return Matching.ranked(me.value(), wished, candidates).stream()
                .flatMap(each -> Optional.ofNullable(byId.get(each.id())).stream())
                .toList();
    }

    /// One mentor, as the reader sees them.
    MentorCard card(Profile profile, Visit visit) {
        return card(profile, Wishes.traits(wishes.of(visit.actor(), visit.me())), visit.texts());
    }

    private MentorCard card(Profile profile, Traits wished, Texts t) {
        return new MentorCard(
                profile,
                choices.reasons(wished.shared(profile.traits(Audience.MEMBERS)), t),
                lines(profile, Audience.MEMBERS, t));
    }

    /// What is said to an audience, in words.
    List<MentorCard.Line> lines(Profile profile, Audience audience, Texts t) {
        return Kind.CHOSEN.stream()
                .flatMap(kind -> profile
                        .said(kind)
                        .filter(said -> said.audience().compareTo(audience) <= 0)
                        .map(said -> line(kind, said.codes(), t))
                        .stream())
                .filter(line -> !line.said().isEmpty())
                .toList();
    }

    /// What a member wishes and shows, in words.
    List<MentorCard.Line> lines(Map<Kind, Wishes.Wish> wished, Texts t) {
        return Kind.CHOSEN.stream()
                .flatMap(kind -> Optional.ofNullable(wished.get(kind))
                        .map(wish -> line(kind, choices.known(kind, List.copyOf(wish.codes())), t))
                        .stream())
                .filter(line -> !line.said().isEmpty())
                .toList();
    }

    private MentorCard.Line line(Kind kind, List<String> codes, Texts t) {
        var said = codes.stream()
                .flatMap(code -> choices.said(kind, code, t.language()).stream())
                .toList();
        return new MentorCard.Line(t.of("mentors.kind." + kind.code()), String.join(", ", said));
    }
}
