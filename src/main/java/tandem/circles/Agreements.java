package tandem.circles;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tandem.content.Contents;
import tandem.content.Item;
import tandem.content.Prose;
import tandem.shared.Language;
import tandem.shared.PersonId;
import tandem.wall.Actor;
import tandem.wall.Gate;

/// What the people of a circle promise each other. The program's own lines stand in `content/…/circles/agreement.md`.
@Component
public class Agreements {
    private static final String KIND = "circles";
    private static final Prose PROSE = new Prose(Map.of(), target -> Optional.empty());

    private final Gate gate;
    private final CircleStore circles;
    private final MembershipStore memberships;
    private final CircleWords words;
    private final Contents contents;

    Agreements(Gate gate, CircleStore circles, MembershipStore memberships, CircleWords words, Contents contents) {
        this.gate = gate;
        this.circles = circles;
        this.memberships = memberships;
        this.words = words;
        this.contents = contents;
    }

    /// Accepts what was read.
    ///
    /// @param version of what was read
    /// @return whether it is still what they promise each other
    public boolean accept(PersonId me, CircleId circle, int version) {
        return gate.as(Actor.of(me), () -> {
            boolean current = memberships.agreement(circle) == version;
            if (current) {
                memberships.agree(circle, me, version);
            }
            return current;
        });
    }

    /// Puts other lines of the circle's own in place of those it had. Everybody accepts them anew; whoever wrote them
    /// has. Harmless for whoever does not lead it.
    ///
    /// @param lines empty where it shall have none
    public void change(PersonId leader, CircleId circle, String lines) {
        gate.run(
                Actor.of(leader),
                () -> circles.updateLines(circle, words.sealLines(circle, lines))
                        .ifPresent(version -> memberships.agree(circle, leader, version)));
    }

    /// What the program says: ten lines first, and then what follows from them.
    List<Item.Part> promise(Language language) {
        return parts("agreement", language);
    }

    List<Item.Part> listening(Language language) {
        return parts("listening-only", language);
    }

    static Prose prose() {
        return PROSE;
    }

    private List<Item.Part> parts(String id, Language language) {
        return contents.find(KIND, id, language).orElseThrow().parts();
    }
}
