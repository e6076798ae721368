package tandem.mentors;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tandem.shared.PersonId;
import tandem.wall.Actor;

/// How two come to walk together, step by step, for whoever tells a story of it: the same doors as the pages.
@Component
public class Beginnings {
    private final Profiles profiles;
    private final Wishes wishes;
    private final Proposals proposals;

    Beginnings(Profiles profiles, Wishes wishes, Proposals proposals) {
        this.profiles = profiles;
        this.wishes = wishes;
        this.proposals = proposals;
    }

    /// One thing that a mentor says of themselves.
    ///
    /// @param about a kind: `languages`, `lived`, `pathways`, `identities`, `hours`, `ways` or `words`
    /// @param said codes of its list, or their own words alone
    /// @param audience `members`, `coordinators` or `me`
    public record Saying(String about, List<String> said, String audience) {
        /// Nothing of it.
        @Override
        public String toString() {
            return "Saying";
        }
    }

    /// @return whether it was kept: not where they walk with more people than that already
    public boolean offer(PersonId mentor, String name, int capacity, List<Saying> says) {
        var items = new EnumMap<Kind, Profile.Said>(Kind.class);
        says.forEach(each -> {
            var kind = Kind.read(each.about()).orElseThrow();
            var audience = Audience.read(each.audience()).orElseThrow();
            items.put(kind, Profile.Said.of(kind, String.join("\n", each.said()), audience));
        });
        return profiles.write(mentor, new Profiles.Written(name, capacity, items));
    }

    /// @param shown the kinds that the mentor and the coordinator may read
    public void wish(PersonId member, Map<String, List<String>> wished, Set<String> shown) {
        var all = new EnumMap<Kind, Wishes.Wish>(Kind.class);
        wished.forEach((kind, codes) ->
                all.put(Kind.read(kind).orElseThrow(), new Wishes.Wish(Set.copyOf(codes), shown.contains(kind))));
        wishes.write(member, all);
    }

    /// @return whether the mentor is asked now
    public boolean ask(PersonId member, UUID id, PersonId mentor, String word) {
        return profiles.of(Actor.of(member), List.of(mentor)).stream()
                .anyMatch(profile -> proposals.ask(member, id, profile, word));
    }

    /// Whoever is asked says yes, or that they are not free.
    ///
    /// @return whether it was theirs to say
    public boolean answer(PersonId asked, UUID id, boolean yes) {
        return proposals
                .visibleTo(Actor.of(asked), id)
                .filter(each -> yes ? said(proposals.yes(asked, each)) : proposals.no(asked, each))
                .isPresent();
    }

    private static boolean said(Proposals.Yes yes) {
        return yes == Proposals.Yes.AGREED || yes == Proposals.Yes.WAITS;
    }
}
