package tandem.live;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tandem.agenda.Agenda;
import tandem.content.Item;
import tandem.coverage.SessionOf;
import tandem.oncall.DutyLine;
import tandem.program.Phone;
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
/// @param near whether the reader wrote something that sounds as if they need somebody now
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
        boolean near) {
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

    /// Those to whom whoever leads may say a private word.
    List<Seat> others() {
        return now().people().stream().filter(seat -> !mine(seat)).toList();
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

    /// The program's number.
    Optional<Phone> number() {
        return shell.visit().program().numbers().stream().findFirst().map(each -> each.phone());
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
