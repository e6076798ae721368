package tandem.mentors;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import tandem.people.Apart;
import tandem.people.Blocks;
import tandem.people.Relation;
import tandem.people.RelationEnded;
import tandem.people.RelationKind;
import tandem.people.Relations;
import tandem.sessions.Notices;
import tandem.shared.PersonId;
import tandem.wall.Actor;
import tandem.wall.Gate;

/// Who walks with whom. It begins when both said yes ([MentorAgreed]) and ends when one of them or their coordinator
/// wants it to ([MentorEnded]); nobody asks why, and nothing says it.
@Component
public class Mentors {
    private final Gate gate;
    private final Relations relations;
    private final Apart apart;
    private final Blocks blocks;
    private final Profiles profiles;
    private final PairStore pairs;
    private final ProposalStore proposals;
    private final Notices notices;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Mentors(
            Gate gate,
            Relations relations,
            Apart apart,
            Blocks blocks,
            Profiles profiles,
            PairStore pairs,
            ProposalStore proposals,
            Notices notices,
            ApplicationEventPublisher events,
            Clock clock) {
        this.gate = gate;
        this.relations = relations;
        this.apart = apart;
        this.blocks = blocks;
        this.profiles = profiles;
        this.pairs = pairs;
        this.proposals = proposals;
        this.notices = notices;
        this.events = events;
        this.clock = clock;
    }

    /// The mentor of a member, as far as the actor may know; empty while there is none, or a block parts them. Two who
    /// are kept apart walk together until it is ended: whoever is to part them finds them here.
    public Optional<PersonId> of(Actor actor, PersonId member) {
        return pair(actor, member).map(Relation::holder);
    }

    /// Those with whom a mentor walks, as far as the actor may know, who have been with them longest first.
    public List<PersonId> people(Actor actor, PersonId mentor) {
        return walks(actor, mentor).stream().map(Relation::subject).toList();
    }

    /// Ends it, as either of the two or as the coordinator of the member. The other one is told that something changed.
    ///
    /// @return whether they walked together and the actor may end it
    public boolean end(Actor actor, PersonId member, PersonId mentor) {
        boolean ended = gate.as(actor, () -> ended(actor, member, mentor));
        if (ended) {
            var others = List.of(member, mentor).stream()
                    .filter(each -> !Actor.of(each).equals(actor))
                    .toList();
            gate.run(Actor.SYSTEM, () -> notices.changed(others));
        }
        return ended;
    }

    /// Takes on nobody new, until they say so again. Whom they walk with stays.
    public void rest(PersonId mentor, boolean rests) {
        profiles.rest(mentor, rests);
    }

    /// Whoever waits for a mentor who is away and takes on nobody new reads that they are not free right now, and is
    /// offered others. Within the system's open unit of work; harmless as often as it runs.
    public void notFree(PersonId mentor) {
        var asked = Set.copyOf(proposals.endResting(mentor, clock.instant()));
        if (!asked.isEmpty()) {
            notices.changed(asked);
        }
    }

    Optional<Relation> pair(Actor actor, PersonId member) {
        return relations.to(actor, member).stream()
                .filter(each -> each.kind() == RelationKind.MENTOR)
                .filter(each -> !blocks.parted(actor, each.subject(), each.holder()))
                .findFirst();
    }

    List<Relation> walks(Actor actor, PersonId mentor) {
        return relations.of(actor, mentor).stream()
                .filter(each -> each.kind() == RelationKind.MENTOR)
                .filter(each -> !blocks.parted(actor, each.subject(), each.holder()))
                .toList();
    }

    private boolean ended(Actor actor, PersonId member, PersonId mentor) {
        return relations.to(actor, member).stream()
                        .filter(each -> each.kind() == RelationKind.MENTOR
                                && each.holder().equals(mentor))
                        .filter(each -> relations.end(actor, each.id()))
                        .count()
                > 0;
    }

    /// Wherever it is ended.
    @EventListener
    void ended(RelationEnded ended) {
        if (ended.kind() == RelationKind.MENTOR) {
            events.publishEvent(new MentorEnded(ended.subject(), ended.holder()));
        }
    }

    /// Before somebody asks for another: what is left of one whom they cannot meet any more. Within their open unit of
    /// work.
    void endUnmet(PersonId me) {
        var actor = Actor.of(me);
        relations.to(actor, me).stream()
                .filter(each -> each.kind() == RelationKind.MENTOR)
                .filter(each -> !apart.mayMeet(actor, me, each.holder()))
                .forEach(each -> ended(actor, me, each.holder()));
    }

    /// Ends what ends by itself, within the system's open unit of work.
    int endOver() {
        var over = pairs.over();
        over.forEach(relation -> relations.end(Actor.SYSTEM, relation));
        return over.size();
    }
}
