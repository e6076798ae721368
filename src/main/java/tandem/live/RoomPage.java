package tandem.live;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tandem.agenda.Agenda;
import tandem.content.Item;
import tandem.coverage.SessionOf;
import tandem.oncall.DutyLine;
import tandem.web.Page;
import tandem.web.Texts;

/// The page of somebody who is in a room.
///
/// @param said the newest that was said to all, the oldest first
/// @param words what passed between the reader and those who lead, the oldest first
/// @param skills what can be practised together; for those who lead
/// @param notes what the reader jotted down; for those who lead
/// @param wrong the text of what to mend; null where all is well
/// @param writing whether the reader is writing, so that the page stays as it is
/// @param voices whether people can hear each other here
/// @param near whether the reader wrote something that sounds as if they need somebody now, and for whom
record RoomPage(
        Page shell,
        SessionOf of,
        NowView view,
        Seat me,
        List<SaidLine> said,
        List<Talking.Said> words,
        Agenda agenda,
        List<Item> skills,
        List<String> notes,
        DutyLine duty,
        WordsForm form,
        @Nullable String wrong,
        boolean writing,
        boolean voices,
        Near near) {
    /// So many lines of talk stand on a page; who comes later sees where the group is.
    static final int SAID = 60;

    static final int WORDS = 30;

    private static final Duration SOON = Duration.ofMinutes(5);

    Texts texts() {
        return shell.texts();
    }

    Now now() {
        return view.now();
    }

    Room room() {
        return now().room();
    }

    String path() {
        return room().path();
    }

    boolean leads() {
        return me.leads();
    }

    boolean mine(Seat seat) {
        return me.id().equals(seat.id());
    }

    /// Those to whom whoever leads may say a private word. Whoever it is for already stays, so that it is never for all
    /// by mistake.
    List<Seat> others() {
        return now().seats().stream()
                .filter(Seat::in)
                .filter(seat -> seat.here() || seat.id().equals(form.whom()))
                .filter(seat -> !mine(seat))
                .sorted(Now.BY_NAME)
                .toList();
    }

    /// Whether somebody else who leads is here.
    boolean led() {
        return now().leaders().stream().anyMatch(seat -> !mine(seat));
    }

    /// The place of the one person for whom the reader's last words were, where they were for one; empty where not.
    String reader() {
        return near == Near.ONE ? lastReader().map(UUID::toString).orElse("") : "";
    }

    /// Who is here for whoever needs somebody now.
    Near.Who who() {
        if (near != Near.ONE) {
            return led() ? Near.Who.LED : Near.Who.NOBODY;
        }
        if (lastReader().flatMap(now()::seat).filter(Seat::present).isPresent()) {
            return Near.Who.ONE;
        }
        return led() ? Near.Who.OTHER : Near.Who.NOBODY;
    }

    private Optional<UUID> lastReader() {
        return words.reversed().stream()
                .filter(said -> said.by(me))
                .findFirst()
                .flatMap(said -> Optional.ofNullable(said.event().whom()));
    }

    /// Who asks whether the reader is all right.
    Optional<Seat> asking() {
        return now().seat(me.asked());
    }

    /// Seconds until it is time to say that the room closes by itself; none where it is.
    long closesSoonIn() {
        var soon = room().closes().minus(SOON);
        return Math.max(0, Duration.between(shell.visit().now(), soon).toSeconds());
    }

    String closes() {
        var visit = shell.visit();
        return texts().at(room().closes().atZone(visit.readerZone()).toLocalTime());
    }

    /// Who said a private word, and to whom: “From Lee”, “To Nell”, “To the leaders”.
    String head(Talking.Said said) {
        if (!said.by(me)) {
            return texts().of("live.word.from", from(said));
        }
        var whom = said.whom();
        return whom == null ? texts().of("live.word.to-leaders") : texts().of("live.word.to", whom.name());
    }

    /// Whoever said it.
    String from(Talking.Said said) {
        var author = said.author();
        return author == null ? "…" : author.name();
    }

    /// Whether they are words of somebody else, which can be told to the team.
    boolean canReport(Talking.Said said) {
        return said.event().kind() == Happened.Kind.WORD && !said.by(me);
    }

    /// Whether they are words of somebody else in the room, who can be answered alone.
    boolean canReply(Talking.Said said) {
        var author = said.author();
        return author != null
                && author.in()
                && !mine(author)
                && (leads() || author.leads())
                && said.event().kind() != Happened.Kind.ASK;
    }

    /// To whom an answer goes, as the form says it: members write to all who lead.
    String replyTo(Talking.Said said) {
        var author = said.author();
        return leads() && author != null ? author.id().toString() : "leaders";
    }

    String reply(Talking.Said said) {
        return leads() ? texts().of("live.reply.one", from(said)) : texts().of("live.reply.leaders");
    }

    /// “Your next words go only to Lee.”
    String replying(Talking.Said said) {
        return leads() ? texts().of("live.replying.one", from(said)) : texts().of("live.replying.leaders");
    }

    /// How the list of those to write to names them.
    String option(Talking.Said said) {
        return leads() ? texts().of("live.to.one", from(said)) : texts().of("live.to.leaders");
    }

    String body(Talking.Said said) {
        return switch (said.event().kind()) {
            case ASK -> texts().of("live.asked");
            case ANSWER -> texts().of("live.answer." + said.words());
            case WORD, SAID, ROOM, MINE, SIGNAL, OUT -> said.words();
        };
    }

    /// Whether somebody answered that they need somebody.
    boolean needs(Talking.Said said) {
        return said.event().kind() == Happened.Kind.ANSWER && said.words().equals("help");
    }

    /// Nothing of it.
    @Override
    public String toString() {
        return "Page of " + now();
    }
}
