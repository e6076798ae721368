package tandem.conversation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tandem.circles.Circle;
import tandem.circles.Part;
import tandem.oncall.DutyLine;
import tandem.web.Texts;
import tandem.web.Visit;

/// A circle's conversation, as its page shows it.
///
/// @param readersThere whether those who are named in the promise about reading are there
/// @param form what was typed, or the draft
/// @param wrong the text of what to mend; null where all is well
/// @param first whether this is the newest page of it
/// @param duty whether somebody of the team is there for what cannot wait
record Talk(
        Circle circle,
        boolean readersThere,
        Conversations.View view,
        PostForm form,
        @Nullable String wrong,
        boolean first,
        DutyLine duty,
        Visit visit) {
    private static final String ANSWER = "?answer=";

    Texts texts() {
        return visit.texts();
    }

    /// Nobody writes on an earlier page, nor while they only read.
    boolean writes() {
        return first && !view.silent();
    }

    /// Whether what leaders promised about reading stands: nobody keeps it where nobody leads any more, or where
    /// somebody whom it names has stepped back.
    boolean readersKeep() {
        return promised() && readersThere;
    }

    /// Whether it rests only until those who still lead write another.
    boolean readersChange() {
        return promised() && !readersThere;
    }

    private boolean promised() {
        return !circle.readers().isEmpty() && !circle.leaders().isEmpty();
    }

    /// Each thread's posts, the newest thread first.
    List<List<Post>> threads() {
        Map<UUID, List<Post>> threads = new LinkedHashMap<>();
        view.posts()
                .forEach(post -> threads.computeIfAbsent(post.thread(), none -> new ArrayList<>())
                        .add(post));
        return List.copyOf(threads.values());
    }

    /// Whether a thread is answered here, and the form stands with it. A form with each would be half of the page.
    boolean answering(UUID thread) {
        return thread.equals(form.thread()) || visit.path().endsWith(ANSWER + thread);
    }

    /// Where a thread is answered.
    String answer(UUID thread) {
        return "/circles/" + circle.id() + ANSWER + thread + "#words-" + thread;
    }

    String author(Post post) {
        return post.fellow().map(fellow -> fellow.name()).orElseGet(() -> texts().of("conversation.somebody"));
    }

    boolean mine(Post post) {
        return post.author().equals(visit.me());
    }

    boolean leads() {
        return circle.part() == Part.LEADER;
    }

    boolean isNew(Post post) {
        return !mine(post) && view.since().filter(post.at()::isAfter).isPresent();
    }

    boolean news() {
        return view.posts().stream().anyMatch(this::isNew);
    }

    String when(Post post) {
        return texts().moment(post.at(), visit.now(), visit.readerZone());
    }

    /// “Sparrow and Nell are with you”, or “with Lupe” under what she wrote. Three names at most, and never how many.
    Optional<String> said(Post post, Encouragement kind) {
        var names = post.encouragement().getOrDefault(kind, List.of());
        if (names.isEmpty()) {
            return Optional.empty();
        }
        var shown = new ArrayList<>(names.subList(0, Math.min(names.size(), 3)));
        if (names.size() > 3) {
            shown.set(2, texts().of("conversation.others"));
        }
        var last = shown.removeLast();
        var all = shown.isEmpty() ? last : String.join(", ", shown) + texts().of("web.and") + last;
        var key = "conversation.said." + kind.code();
        return Optional.of(
                mine(post)
                        ? texts().of(key, all, names.size())
                        : texts().of(key + ".other", all, names.size(), whom(post)));
    }

    /// “You are with Lupe”, where the reader said so without words.
    Optional<String> gave(Post post, Encouragement kind) {
        return post.mine().contains(kind)
                ? Optional.of(texts().of("conversation.gave." + kind.code(), whom(post)))
                : Optional.empty();
    }

    private String whom(Post post) {
        return post.fellow().map(fellow -> fellow.name()).orElseGet(() -> texts().of("conversation.them"));
    }

    Optional<String> earlier() {
        return view.earlier().map(Instant::toEpochMilli).map(Object::toString);
    }
}
