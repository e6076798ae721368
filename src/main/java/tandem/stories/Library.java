package tandem.stories;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import tandem.program.Programs;
import tandem.shared.Language;
import tandem.shared.PersonId;
import tandem.wall.Actor;
import tandem.wall.Gate;
import tandem.web.Texts;

/// What there is to read and to hear, the program's own and those of members side by side, and what readers say to it.
@Component
class Library {
    /// As many of members as one page opens.
    private static final int MOST = 500;
    /// Whoever has read more may be offered the first again.
    private static final int REMEMBERED = 400;
    private static final int TRIED = 20;

    private final Gate gate;
    private final StoryStore store;
    private final ReaderStore readers;
    private final Sealer sealer;
    private final OwnStories own;
    private final Programs programs;
    private final Clock clock;

    Library(
            Gate gate,
            StoryStore store,
            ReaderStore readers,
            Sealer sealer,
            OwnStories own,
            Programs programs,
            Clock clock) {
        this.gate = gate;
        this.store = store;
        this.readers = readers;
        this.sealer = sealer;
        this.own = own;
        this.programs = programs;
        this.clock = clock;
    }

    /// All that somebody may read, those in their own language first, by title: nothing is newest.
    List<StoryLine> all(Actor actor, Language language) {
        var members =
                sealer.open(gate.as(actor, () -> store.readable(MOST))).stream().map(story -> line(story, language));
        var ours = Arrays.stream(Language.values()).flatMap(each -> own.adopted(actor, each).stream());
        return Stream.concat(ours, members)
                .sorted(Comparator.comparing((StoryLine line) -> line.language() != language)
                        .thenComparing(StoryLine::language)
                        .thenComparing(StoryLine::title, String.CASE_INSENSITIVE_ORDER))
                .toList();
    }

    /// One of a member, as its readers see it; its author sees it so too.
    Optional<Story> find(Actor actor, UUID id) {
        return gate.as(
                        actor,
                        () -> store.readable(id)
                                .or(() -> store.byId(id)
                                        .filter(story ->
                                                Actor.of(story.author()).equals(actor))))
                .map(sealer::open)
                .filter(story -> story.shown().isPresent());
    }

    /// One of a member, wherever it stands: drafts for their author, what was sent for whoever reads first.
    Optional<Story> any(Actor actor, UUID id) {
        return gate.as(actor, () -> store.byId(id)).map(sealer::open);
    }

    /// @param reader in whose language the content note stands
    static StoryLine line(Story story, Language reader) {
        var t = Texts.in(reader);
        var told = story.told();
        var note = told.notes().stream()
                .map(each -> t.of("conversation.note." + each.code()))
                .collect(Collectors.joining(", "));
        return new StoryLine(
                story.id().toString(),
                told.language(),
                told.title(),
                told.summary(),
                story.minutes(),
                note,
                told.name(),
                told.topics(),
                false,
                story.recording().isPresent());
    }

    Optional<StoryLine> one(PersonId me, Language language) {
        var day = LocalDate.ofInstant(clock.instant(), programs.current().zone());
        var chance = UUID.nameUUIDFromBytes((me + "\n" + day).getBytes(StandardCharsets.UTF_8));
        return gate.as(Actor.of(me), () -> {
            var seen = seen(me);
            var unread = new ArrayList<>(own.adopted(Actor.of(me), language).stream()
                    .filter(line -> !seen.contains(line.key()))
                    .toList());
            member(chance, language, seen).map(story -> line(story, language)).ifPresent(unread::add);
            return unread.isEmpty()
                    ? Optional.empty()
                    : Optional.of(unread.get(Math.floorMod(chance.hashCode(), unread.size())));
        });
    }

    /// The first unread after a place by chance, or the first of all.
    private Optional<Story> member(UUID chance, Language language, List<String> seen) {
        return Stream.of(chance, new UUID(0, 0))
                .flatMap(place -> store.from(place, language, TRIED).stream())
                .filter(story -> !seen.contains(story.id().toString()))
                .findFirst()
                .map(sealer::open);
    }

    /// Remembers that somebody has opened it; only they can tell.
    void saw(PersonId me, StoryLine line) {
        gate.run(Actor.of(me), () -> {
            var seen = new ArrayList<>(seen(me));
            if (!seen.contains(line.key())) {
                seen.add(line.key());
                int from = Math.max(0, seen.size() - REMEMBERED);
                readers.see(me, sealer.seen(me, seen.subList(from, seen.size())));
            }
        });
    }

    List<String> seen(PersonId me) {
        return gate.as(Actor.of(me), () -> readers.seen(me))
                .map(each -> sealer.openSeen(me, each))
                .orElse(List.of());
    }

    boolean knows(PersonId me, UUID story) {
        return gate.as(Actor.of(me), () -> readers.knows(me, story));
    }

    /// @throws org.springframework.dao.DataAccessException where they cannot read it
    void know(PersonId me, UUID story) {
        gate.run(Actor.of(me), () -> readers.know(me, story));
    }

    void knowNoMore(PersonId me, UUID story) {
        gate.run(Actor.of(me), () -> readers.knowNoMore(me, story));
    }

    List<UUID> known(PersonId me) {
        return gate.as(Actor.of(me), () -> readers.known(me));
    }

    /// In steps: 0 nobody, 1 somebody, 2 a few, 3 many.
    int knownBy(PersonId author, UUID story) {
        return gate.as(Actor.of(author), () -> readers.knownBy(story));
    }
}
