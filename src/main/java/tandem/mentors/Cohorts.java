package tandem.mentors;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tandem.people.Deaths;
import tandem.people.People;
import tandem.people.Person;
import tandem.people.RelationKind;
import tandem.people.Relations;
import tandem.shared.PersonId;
import tandem.wall.Actor;
import tandem.wall.Gate;

/// The mentor proposed for each person of a coordinator who has none. It rests on what members show and what mentors
/// opened to coordinators; what is kept for oneself changes nothing here.
@Component
class Cohorts {
    private final Gate gate;
    private final PairStore pairs;
    private final Proposals proposals;
    private final Profiles profiles;
    private final Wishes wishes;
    private final Relations relations;
    private final People people;
    private final Deaths deaths;
    private final Clock clock;

    Cohorts(
            Gate gate,
            PairStore pairs,
            Proposals proposals,
            Profiles profiles,
            Wishes wishes,
            Relations relations,
            People people,
            Deaths deaths,
            Clock clock) {
        this.gate = gate;
        this.pairs = pairs;
        this.proposals = proposals;
        this.profiles = profiles;
        this.wishes = wishes;
        this.relations = relations;
        this.people = people;
        this.deaths = deaths;
        this.clock = clock;
    }

    /// @param since when they said that they would like a mentor; null where they did not say
    /// @param named what they wish for and show
    /// @param wishes the same, and where they named no language, the one in which they read here
    record Seeker(PersonId id, String name, @Nullable Instant since, Traits named, Traits wishes) {
        boolean asked() {
            return since != null;
        }
    }

    /// @param mentor null where they are left out for now
    /// @param fits whether there still is a place
    record ByHand(Seeker seeker, @Nullable Profile mentor, boolean fits) {}

    /// @param waiting what is asked or proposed already
    /// @param notNow how many said that they want none for now
    record Picture(
            List<Seeker> seekers,
            List<Profile> mentors,
            Cohort cohort,
            int[] assignment,
            List<ByHand> byHand,
            List<Proposal> waiting,
            int notNow) {
        Optional<Profile> mentor(int seeker) {
            int mentor = assignment[seeker];
            return mentor == Cohort.NOBODY ? Optional.empty() : Optional.of(mentors.get(mentor));
        }

        /// Whether there is more to say of somebody than that there is nobody for them, who did not ask.
        boolean matters(int seeker) {
            return assignment[seeker] != Cohort.NOBODY || seekers.get(seeker).asked();
        }

        /// Who would be proposed to whom.
        Map<PersonId, Profile> pairs() {
            var found = new HashMap<PersonId, Profile>();
            for (int at = 0; at < assignment.length; at++) {
                var person = seekers.get(at).id();
                mentor(at).ifPresent(mentor -> found.put(person, mentor));
            }
            byHand.stream()
                    .filter(ByHand::fits)
                    .forEach(each -> Optional.ofNullable(each.mentor())
                            .ifPresent(mentor -> found.put(each.seeker().id(), mentor)));
            return found;
        }

        /// The same as long as the same would be proposed.
        String stamp() {
            return pairs().entrySet().stream()
                    .map(each -> each.getKey() + " " + each.getValue().id())
                    .sorted()
                    .collect(Collectors.collectingAndThen(
                            Collectors.joining("\n"),
                            all -> UUID.nameUUIDFromBytes(all.getBytes(StandardCharsets.UTF_8))
                                    .toString()));
        }
    }

    Picture of(PersonId coordinator) {
        return gate.as(Actor.of(coordinator), () -> drawn(Actor.of(coordinator), coordinator));
    }

    /// How many of those the actor looks after said that they would like a mentor, and have none.
    long looking(Actor actor) {
        return gate.as(actor, pairs::looking);
    }

    private Picture drawn(Actor actor, PersonId coordinator) {
        var caseload = relations.of(actor, coordinator).stream()
                .filter(each -> each.kind() == RelationKind.CASELOAD)
                .map(each -> each.subject())
                .toList();
        var waiting = proposals.open(actor, caseload);
        var alone = new HashSet<>(pairs.alone(caseload));
        waiting.forEach(each -> alone.remove(each.person()));
        alone.removeAll(deaths.among(actor, alone));
        var said = wishes.said(actor, alone);
        var not = said.stream()
                .filter(each -> !each.wants())
                .map(WishStore.Seeking::person)
                .collect(Collectors.toSet());
        alone.removeAll(not);
        var seekers = seekers(actor, alone, said);
        var room = new HashMap<PersonId, Integer>();
        profiles.loads(actor).stream()
                .filter(each -> each.room() > 0)
                .forEach(each -> room.put(each.mentor(), each.room()));
        var mentors = profiles.of(actor, room.keySet());
        return solved(seekers, mentors, room, waiting, not.size());
    }

    /// Those who asked first, who has waited longest before the others; then by name.
    private List<Seeker> seekers(Actor actor, Set<PersonId> alone, List<WishStore.Seeking> said) {
        var since = said.stream()
                .filter(WishStore.Seeking::wants)
                .collect(Collectors.toMap(WishStore.Seeking::person, WishStore.Seeking::since));
        var wished = wishes.of(actor, alone);
        return people.visibleTo(actor, alone).values().stream()
                .map(person -> seeker(person, since.get(person.id()), wished.getOrDefault(person.id(), Map.of())))
                .sorted(Comparator.comparing(Seeker::since, Comparator.nullsLast(Comparator.naturalOrder()))
                        .thenComparing(Seeker::name)
                        .thenComparing(each -> each.id().value()))
                .toList();
    }

    private static Seeker seeker(Person person, @Nullable Instant since, Map<Kind, Wishes.Wish> wished) {
        var named = Wishes.traits(wished);
        return new Seeker(person.id(), person.name(), since, named, named.speaking(person.language()));
    }

    private Picture solved(
            List<Seeker> all, List<Profile> mentors, Map<PersonId, Integer> room, List<Proposal> waiting, int notNow) {
        var pinned = pairs.pins().stream()
                .collect(Collectors.toMap(PairStore.Pin::person, each -> Optional.ofNullable(each.mentor())));
        var never = new HashSet<>(pairs.never(
                all.stream().map(Seeker::id).toList(),
                mentors.stream().map(Profile::person).toList()));
        var left = new HashMap<>(room);
        var byHand = new ArrayList<ByHand>();
        var seekers = new ArrayList<Seeker>();
        for (var seeker : all) {
            var pin = pinned.get(seeker.id());
            if (pin == null) {
                seekers.add(seeker);
            } else {
                byHand.add(byHand(seeker, pin, mentors, left));
            }
        }
        var cohort = cohort(seekers, mentors, left, never);
        return new Picture(seekers, mentors, cohort, Optimum.of(cohort), byHand, waiting, notNow);
    }

    /// What was chosen by hand has its place before everything else.
    private static ByHand byHand(
            Seeker seeker, Optional<PersonId> pin, List<Profile> mentors, Map<PersonId, Integer> left) {
        if (pin.isEmpty()) {
            return new ByHand(seeker, null, true);
        }
        var mentor = mentors.stream()
                .filter(each -> each.person().equals(pin.get()))
                .findFirst()
                .orElse(null);
        int free = left.getOrDefault(pin.get(), 0);
        left.put(pin.get(), Math.max(0, free - 1));
        return new ByHand(seeker, mentor, mentor != null && free > 0);
    }

    private static Cohort cohort(
            List<Seeker> seekers, List<Profile> mentors, Map<PersonId, Integer> left, Set<PairStore.Pair> never) {
        var open =
                mentors.stream().map(each -> each.traits(Audience.COORDINATORS)).toList();
        var places = mentors.stream()
                .mapToInt(each -> left.getOrDefault(each.person(), 0))
                .toArray();
        var asked = new boolean[seekers.size()];
        var fit = new int[seekers.size()][mentors.size()];
        for (int person = 0; person < fit.length; person++) {
            var seeker = seekers.get(person);
            asked[person] = seeker.asked();
            for (int mentor = 0; mentor < places.length; mentor++) {
                var pair = new PairStore.Pair(seeker.id(), mentors.get(mentor).person());
                var theirs = Objects.requireNonNull(open.get(mentor));
                fit[person][mentor] = never.contains(pair) || !seeker.wishes().canTalk(theirs)
                        ? Cohort.NEVER
                        : seeker.wishes().fit(theirs);
            }
        }
        return new Cohort(places, asked, fit);
    }

    /// Chooses by hand: this mentor, or none for now.
    void pin(PersonId coordinator, PersonId person, Optional<PersonId> mentor) {
        gate.run(Actor.of(coordinator), () -> pairs.pin(person, mentor, coordinator, clock.instant()));
    }

    void unpin(PersonId coordinator, PersonId person) {
        gate.run(Actor.of(coordinator), () -> pairs.unpin(List.of(person)));
    }
}
