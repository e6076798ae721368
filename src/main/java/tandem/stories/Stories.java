package tandem.stories;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tandem.sessions.Notices;
import tandem.shared.Language;
import tandem.shared.PersonId;
import tandem.sounds.Heard;
import tandem.wall.Actor;
import tandem.wall.Gate;

/// The stories that members tell: what their author does with them, and whoever reads them before others do.
@Component
public class Stories {
    /// Nobody has more to tell here.
    static final int MOST = 20;

    private final Gate gate;
    private final StoryStore store;
    private final Sealer sealer;
    private final Recordings recordings;
    private final Library library;
    private final Notices notices;
    private final Clock clock;

    Stories(
            Gate gate,
            StoryStore store,
            Sealer sealer,
            Recordings recordings,
            Library library,
            Notices notices,
            Clock clock) {
        this.gate = gate;
        this.store = store;
        this.sealer = sealer;
        this.recordings = recordings;
        this.library = library;
        this.notices = notices;
        this.clock = clock;
    }

    /// One that somebody has not read yet, in their language: which, chance says, and the same one all day. Nothing
    /// else
    /// is looked at: not what they use, not how they are. Empty once they have read all.
    public Optional<StoryLine> one(PersonId me, Language language) {
        return library.one(me, language);
    }

    /// Whether somebody's story was answered, and they have not looked.
    public boolean news(PersonId me) {
        return gate.as(Actor.of(me), () -> store.news(me));
    }

    /// Keeps a story as a draft; the same form keeps it once.
    ///
    /// @return its number; empty where they have told as many as there is room for
    public Optional<UUID> tell(PersonId me, UUID form, Told told) {
        var id = UUID.nameUUIDFromBytes((me + "\n" + form).getBytes(StandardCharsets.UTF_8));
        return gate.as(Actor.of(me), () -> {
            if (store.byId(id).isEmpty() && store.of(me).size() >= MOST) {
                return Optional.empty();
            }
            store.insert(sealer.seal(me, id, told), clock.instant());
            return Optional.of(id);
        });
    }

    /// Puts other words in their place. It leaves the list until somebody has read these.
    void rewrite(PersonId me, UUID id, Told told) {
        gate.run(Actor.of(me), () -> store.rewrite(sealer.seal(me, id, told)));
    }

    /// Puts a recording beside the words, in the place of one before. This, too, is heard by somebody first.
    public void record(PersonId me, UUID id, Heard.Sound sound) {
        gate.run(Actor.of(me), () -> {
            recordings.forget(id);
            store.record(id, recordings.keep(me, id, sound));
        });
    }

    void recordNone(PersonId me, UUID id) {
        gate.run(Actor.of(me), () -> {
            recordings.forget(id);
            store.recordNone(id);
        });
    }

    /// Gives it to be read.
    ///
    /// @param audience how far it may be seen; everybody only where they have just agreed to that
    public void send(PersonId me, UUID id, Audience audience) {
        gate.run(Actor.of(me), () -> {
            want(id, audience);
            store.send(id, clock.instant());
        });
    }

    /// Nearer at once; farther once somebody has read it for that.
    void show(PersonId me, UUID id, Audience audience) {
        gate.run(Actor.of(me), () -> want(id, audience));
    }

    private void want(UUID id, Audience audience) {
        store.want(id, audience, audience == Audience.PUBLIC ? clock.instant() : null);
    }

    /// For good, from everywhere.
    boolean takeBack(PersonId me, UUID id) {
        return gate.as(Actor.of(me), () -> store.delete(id));
    }

    List<Story> of(PersonId me) {
        return sealer.open(gate.as(Actor.of(me), () -> store.of(me)));
    }

    Optional<Story> own(PersonId me, UUID id) {
        return gate.as(Actor.of(me), () -> store.byId(id))
                .filter(story -> story.author().equals(me))
                .map(sealer::open);
    }

    void heardOf(PersonId me, UUID id) {
        gate.run(Actor.of(me), () -> store.heardOf(id));
    }

    /// Says that somebody knows the feeling of one that they can read.
    public void know(PersonId me, UUID id) {
        library.know(me, id);
    }

    /// Those that somebody of the team may read now; never their own.
    List<Story> toRead(PersonId reader) {
        return sealer.open(gate.as(Actor.of(reader), () -> store.toRead(reader)));
    }

    /// One that was sent, whether it is shown or not.
    Optional<Story> sent(PersonId reader, UUID id) {
        return gate.as(Actor.of(reader), () -> store.byId(id))
                .filter(story -> !story.author().equals(reader))
                .map(sealer::open)
                .filter(story -> story.sent().isPresent());
    }

    /// @throws org.springframework.dao.DataAccessException where they do not read first, or it is their own
    public void publish(PersonId reader, UUID id) {
        sent(reader, id).ifPresent(story -> answer(reader, story, Answer.SHOW, ""));
    }

    /// Says what becomes of it, and lets its author know that there is something, without a word of what.
    void answer(PersonId reader, Story story, Answer answer, String words) {
        var now = clock.instant();
        boolean stays = story.widening();
        int changed = gate.as(
                Actor.of(reader),
                () -> answer == Answer.SHOW
                        ? store.show(story.id(), reader, now)
                        : store.answer(story.id(), reader, answer, sealer.reply(story, words), stays, now));
        if (changed == 1) {
            gate.run(Actor.SYSTEM, () -> notices.changed(List.of(story.author())));
        }
    }
}
