package tandem.conversation;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tandem.circles.Circle;
import tandem.circles.CircleId;
import tandem.circles.Circles;
import tandem.circles.Company;
import tandem.circles.Fellow;
import tandem.circles.Part;
import tandem.keys.Box;
import tandem.keys.Keys;
import tandem.people.People;
import tandem.shared.Contacts;
import tandem.shared.PersonId;
import tandem.wall.Actor;
import tandem.wall.Gate;
import tandem.wall.Question;

/// What is said in circles between sessions. Only those who are in a circle read it and write there; a block parts two
/// people here as well.
@Component
public class Conversations {
    /// A page holds threads whole, as long as they have room on it.
    static final int PAGE = 40;

    private static final Duration HOUR = Duration.ofHours(1);
    private static final int NEWCOMERS_AN_HOUR = 5;
    private static final int OTHERS_AN_HOUR = 30;

    private final Gate gate;
    private final PostStore posts;
    private final ReadingStore readings;
    private final Circles circles;
    private final People people;
    private final Keys keys;
    private final Clock clock;

    Conversations(
            Gate gate, PostStore posts, ReadingStore readings, Circles circles, People people, Keys keys, Clock clock) {
        this.gate = gate;
        this.posts = posts;
        this.readings = readings;
        this.circles = circles;
        this.people = people;
        this.keys = keys;
        this.clock = clock;
    }

    /// How writing ended.
    public enum Outcome {
        SAID,
        /// Said, and passed to and from people who are new once a leader has looked.
        HELD,
        /// The post that it answers is not there any more, or it is not theirs.
        GONE,
        /// More than may be said in an hour.
        ENOUGH,
        /// They read here for now, and do not write.
        SILENT
    }

    /// @param since what came later than this is new to the reader; empty where nothing is
    /// @param earlier where the page before this one begins; empty where there is none
    /// @param silent whether they read here for now, and do not write
    /// @param draft what they have not sent yet
    record View(
            List<Post> posts,
            Optional<Instant> since,
            Optional<Instant> earlier,
            boolean silent,
            Optional<Draft> draft) {}

    /// @param thread what it answers; null where it begins something
    record Draft(@Nullable UUID thread, String words) {}

    /// What [#view] asks, for whoever asks it ahead.
    static List<Question<?>> asks(PersonId me, CircleId circle, Instant before) {
        return List.of(
                PostStore.asksPage(circle, before, PAGE + 1),
                PostStore.asksGivenOn(circle, before, PAGE + 1),
                ReadingStore.asksReading(me, circle));
    }

    /// A page of a circle's conversation, and what is new in it. Remembers how far they have read.
    View view(PersonId me, Company company, Instant before) {
        var circle = company.circle().id();
        return gate.as(Actor.of(me), () -> {
            var found = posts.page(circle, before, PAGE + 1);
            var shown = whole(found);
            var last = found.stream()
                    .filter(post -> !post.author().equals(me) && !post.held())
                    .map(PostStore.Sealed::at)
                    .max(Comparator.naturalOrder());
            var reading = readings.reading(me, circle);
            var place = reading.place();
            if (last.isPresent() && (place.isEmpty() || place.get().upto().isBefore(last.get()))) {
                readings.move(me, circle, last.get());
                place = place.map(old -> new ReadingStore.Place(old.upto(), last.get()));
            }
            var earlier =
                    shown.size() < found.size() ? Optional.of(shown.getLast().began()) : Optional.<Instant>empty();
            return new View(
                    opened(me, company.known(), shown, posts.givenOn(circle, before, PAGE + 1)),
                    place.map(ReadingStore.Place::since),
                    earlier,
                    reading.silent(),
                    reading.draft().map(draft -> opened(me, draft)));
        });
    }

    Optional<Post> one(PersonId me, CircleId circle, UUID post) {
        return gate.as(
                Actor.of(me),
                () -> opened(me, circle, posts.byId(circle, post).stream().toList()).stream()
                        .findFirst());
    }

    /// Words by their id alone, as far as somebody may read them.
    Optional<Post> anywhere(PersonId me, UUID post) {
        return gate.as(
                Actor.of(me),
                () -> posts.byId(post)
                        .flatMap(found -> opened(me, found.circle(), List.of(found)).stream()
                                .findFirst()));
    }

    /// Says something. The same form sent twice says it once.
    ///
    /// @param form the number of the form
    /// @param thread what it answers; null where it begins something
    /// @throws org.springframework.dao.DataAccessException where they are not in the circle
    public Outcome say(
            PersonId me, Circle circle, UUID form, @Nullable UUID thread, String words, Optional<Note> note) {
        var at = clock.instant();
        var id = post(me, form);
        return gate.as(Actor.of(me), () -> {
            if (posts.silent(circle.id())) {
                return Outcome.SILENT;
            }
            var began = thread == null ? Optional.of(at) : posts.began(circle.id(), thread);
            if (began.isEmpty()) {
                return Outcome.GONE;
            }
            int hourly = people.isNew(me) ? NEWCOMERS_AN_HOUR : OTHERS_AN_HOUR;
            if (posts.byId(circle.id(), id).isEmpty() && posts.countBy(me, at.minus(HOUR)) >= hourly) {
                return Outcome.ENOUGH;
            }
            boolean held = waits(circle, words);
            posts.insert(new PostStore.Sealed(
                    id,
                    circle.id(),
                    thread == null ? id : thread,
                    began.get(),
                    me,
                    seal(me, id, words),
                    note,
                    at,
                    false,
                    held));
            readings.drop(me, circle.id());
            return held ? Outcome.HELD : Outcome.SAID;
        });
    }

    /// The post that somebody's form makes.
    public static UUID post(PersonId me, UUID form) {
        return UUID.nameUUIDFromBytes((me + "\n" + form).getBytes(StandardCharsets.UTF_8));
    }

    /// Puts other words in place of their own.
    Outcome change(PersonId me, Circle circle, UUID post, String words, Optional<Note> note) {
        return gate.as(Actor.of(me), () -> {
            if (posts.silent(circle.id())) {
                return Outcome.SILENT;
            }
            boolean held = waits(circle, words);
            boolean changed = posts.update(me, post, seal(me, post, words), note, held);
            return changed ? held ? Outcome.HELD : Outcome.SAID : Outcome.GONE;
        });
    }

    /// Takes one's own words back, or refuses words that wait for a leader. Answers to them stay.
    boolean remove(PersonId me, UUID post) {
        return gate.as(Actor.of(me), () -> posts.delete(post));
    }

    /// Lets words through that waited for a leader.
    boolean letThrough(PersonId leader, UUID post) {
        return gate.as(Actor.of(leader), () -> posts.letThrough(post));
    }

    /// Says something without words, or takes it back. Harmless for whoever does not see the post.
    void encourage(PersonId me, Post post, Encouragement kind) {
        var given = new PostStore.Given(post.id(), me, kind);
        gate.run(Actor.of(me), () -> {
            if (post.mine().contains(kind)) {
                posts.take(given);
            } else {
                posts.give(post.circle(), given);
            }
        });
    }

    /// Says something without words; once said, it stays.
    ///
    /// @throws org.springframework.dao.DataAccessException where they do not see the post
    public void encourage(PersonId me, CircleId circle, UUID post, Encouragement kind) {
        gate.run(Actor.of(me), () -> posts.give(circle, new PostStore.Given(post, me, kind)));
    }

    void keepDraft(PersonId me, CircleId circle, @Nullable UUID thread, String words) {
        gate.run(Actor.of(me), () -> {
            if (words.isEmpty()) {
                readings.drop(me, circle);
            } else {
                var sealed = keys.seal(draftBox(me, circle), words);
                readings.keep(me, new ReadingStore.SealedDraft(circle, thread, sealed));
            }
        });
    }

    int forgetOld() {
        return circles.forget(posts::deleteBefore);
    }

    List<Post> by(PersonId me) {
        return gate.as(Actor.of(me), () -> posts.by(me)).stream()
                .map(post -> open(post, Map.of(), Map.of(), me))
                .toList();
    }

    List<PostStore.Given> givenBy(PersonId me) {
        return gate.as(Actor.of(me), () -> posts.givenBy(me));
    }

    List<String> draftsOf(PersonId me) {
        return gate.as(Actor.of(me), () -> readings.drafts(me)).stream()
                .map(draft -> opened(me, draft).words())
                .toList();
    }

    /// Without the thread that did not fit any more, unless it is the only one.
    private static List<PostStore.Sealed> whole(List<PostStore.Sealed> found) {
        if (found.size() <= PAGE) {
            return found;
        }
        var cut = found.getLast().thread();
        var whole = found.stream().filter(post -> !post.thread().equals(cut)).toList();
        return whole.isEmpty() ? found.subList(0, PAGE) : whole;
    }

    private List<Post> opened(PersonId me, CircleId circle, List<PostStore.Sealed> sealed) {
        if (sealed.isEmpty()) {
            return List.of();
        }
        var given = posts.given(sealed.stream().map(PostStore.Sealed::id).toList());
        return opened(me, circles.known(Actor.of(me), circle), sealed, given);
    }

    private List<Post> opened(
            PersonId me, Map<PersonId, Fellow> fellows, List<PostStore.Sealed> sealed, List<PostStore.Given> said) {
        var given = said.stream().collect(Collectors.groupingBy(PostStore.Given::post));
        keys.fetch(sealed.stream().map(post -> post.author().value()).distinct().toList());
        return sealed.stream().map(post -> open(post, fellows, given, me)).toList();
    }

    private Post open(
            PostStore.Sealed post, Map<PersonId, Fellow> fellows, Map<UUID, List<PostStore.Given>> given, PersonId me) {
        var all = given.getOrDefault(post.id(), List.of());
        Map<Encouragement, List<String>> names = all.stream()
                .filter(each -> !each.person().equals(me))
                .flatMap(
                        each -> Optional.ofNullable(fellows.get(each.person()))
                                .map(fellow -> Map.entry(each.kind(), fellow.name()))
                                .stream())
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
        var mine = all.stream()
                .filter(each -> each.person().equals(me))
                .map(PostStore.Given::kind)
                .toList();
        return new Post(
                post.id(),
                post.circle(),
                post.thread(),
                post.began(),
                post.author(),
                Optional.ofNullable(fellows.get(post.author())),
                keys.open(box(post.author(), post.id()), post.words()),
                post.note(),
                post.at(),
                post.edited(),
                post.held(),
                names,
                mine);
    }

    private Draft opened(PersonId me, ReadingStore.SealedDraft draft) {
        return new Draft(draft.thread(), keys.open(draftBox(me, draft.circle()), draft.words()));
    }

    /// Whether words wait for whoever leads: ways to be reached outside pass by themselves between those alone who have
    /// earned trust.
    private static boolean waits(Circle circle, String words) {
        return circle.part() != Part.LEADER && Contacts.typed(words);
    }

    private byte[] seal(PersonId me, UUID post, String words) {
        return keys.seal(box(me, post), words);
    }

    private static Box box(PersonId author, UUID post) {
        return new Box(author.value(), "conversation.post", "words", post);
    }

    private static Box draftBox(PersonId me, CircleId circle) {
        return new Box(me.value(), "conversation.draft", "words", circle.value());
    }
}
