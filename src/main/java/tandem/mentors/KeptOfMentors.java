package tandem.mentors;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import tandem.people.Kept;
import tandem.shared.PersonId;
import tandem.wall.Actor;

/// What somebody says as a mentor and to whom, what matters to them in one, and whom they asked or were proposed to.
@Component
class KeptOfMentors implements Kept {
    private final Profiles profiles;
    private final Wishes wishes;
    private final Proposals proposals;

    KeptOfMentors(Profiles profiles, Wishes wishes, Proposals proposals) {
        this.profiles = profiles;
        this.wishes = wishes;
        this.proposals = proposals;
    }

    @Override
    public String module() {
        return "mentors";
    }

    @Override
    public Map<String, Object> export(PersonId person) {
        var actor = Actor.of(person);
        var told = new LinkedHashMap<String, Object>();
        profiles.own(person).ifPresent(profile -> told.put("profile", told(profile)));
        wishes.said(actor, person)
                .ifPresent(said -> told.put("mentor_wanted", Map.of("wants", said.wants(), "since", said.since())));
        told.put("wishes", told(wishes.of(actor, person)));
        told.put(
                "asked",
                proposals.of(person).stream().map(each -> told(each, person)).toList());
        return told;
    }

    private static Map<String, Object> told(Profile profile) {
        var told = new LinkedHashMap<String, Object>();
        told.put("name", profile.name());
        told.put("capacity", profile.capacity());
        told.put("since", profile.since());
        told.put(
                "says",
                profile.items().entrySet().stream()
                        .map(each -> Map.<String, Object>of(
                                "about", each.getKey().code(),
                                "said", each.getValue().text(),
                                "audience", each.getValue().audience().code()))
                        .toList());
        return told;
    }

    private static List<Map<String, Object>> told(Map<Kind, Wishes.Wish> wishes) {
        return wishes.entrySet().stream()
                .map(each -> Map.<String, Object>of(
                        "about", each.getKey().code(),
                        "wished", each.getValue().codes().stream().sorted().toList(),
                        "shown", each.getValue().shown()))
                .toList();
    }

    private static Map<String, Object> told(Proposal proposal, PersonId person) {
        boolean member = proposal.person().equals(person);
        var told = new LinkedHashMap<String, Object>();
        told.put("part", member ? "member" : "mentor");
        told.put("at", proposal.at());
        if (member) {
            told.put("mentor", proposal.mentorName());
            told.put("word", proposal.word());
        }
        proposal.over().ifPresent(over -> told.put("over", over));
        return told;
    }
}
