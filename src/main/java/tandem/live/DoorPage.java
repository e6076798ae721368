package tandem.live;

import org.jspecify.annotations.Nullable;
import tandem.circles.Part;
import tandem.coverage.SessionOf;
import tandem.oncall.DutyLine;
import tandem.web.Page;
import tandem.web.Texts;

/// Before and after the room: what somebody sees who is not in it.
///
/// @param name the one by which the others will see them; empty where that does not matter
/// @param leads whether they lead this session
/// @param seat the place that they wait with; empty where they do not wait
/// @param last the number of what happened last, for whoever waits
/// @param tended whether somebody who leads is there to let them in
/// @param typed words that reached nobody; empty where there are none
/// @param whom for whom they were, as their form says it
record DoorPage(
        Page shell,
        SessionOf of,
        Kind kind,
        String name,
        boolean leads,
        String seat,
        long last,
        boolean tended,
        String typed,
        String whom,
        DutyLine duty) {
    /// Where they stand.
    enum Kind {
        /// It cannot be open yet.
        EARLY,
        /// It could be open.
        SHUT,
        /// It has ended, or its session has.
        OVER,
        OPEN,
        WAITING,
        LOCKED,
        REMOVED,
        /// Before they were in.
        REFUSED;

        String key() {
            return "live.door." + name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /// Whether the page looks again by itself, where what it says may change. It does not while somebody chooses how
    /// to open the room, nor over their words that stand there to copy: a script puts those into a part of a page.
    boolean asksAgain() {
        return !shell.visit().fragment()
                && unsaid().isEmpty()
                && switch (kind) {
                    case SHUT -> !leads;
                    case OVER -> again() && !leads;
                    case WAITING, LOCKED, REMOVED, REFUSED -> true;
                    case EARLY, OPEN -> false;
                };
    }

    /// After how many seconds a script looks again: whoever waits hears by themselves that they are let in, but not
    /// that whoever could let them in came or went. Null where nothing may change.
    @Nullable
    Integer looksAgain() {
        return asksAgain() ? (kind == Kind.WAITING ? 60 : 15) : null;
    }

    /// What it says.
    String words() {
        return texts().of(kind == Kind.WAITING && !tended ? "live.door.waiting.nobody" : kind.key());
    }

    /// Whether somebody may need somebody else than the room.
    boolean comforts() {
        return switch (kind) {
            case WAITING, LOCKED, REMOVED, REFUSED, OVER -> true;
            case EARLY, SHUT, OPEN -> false;
        };
    }

    /// Whether the reader can open the room now; again where it has ended too soon.
    boolean opens() {
        return leads && (kind == Kind.SHUT || again());
    }

    /// Whether it has ended, and can be opened again.
    boolean again() {
        return kind == Kind.OVER && Rooms.opens(of.session(), shell.visit().now());
    }

    /// Until when.
    String until() {
        var closes = of.session().ends().plus(Rooms.AROUND);
        return texts().at(closes.atZone(shell.visit().readerZone()).toLocalTime());
    }

    /// Words that reached nobody, for their writer to keep. Whoever was asked to leave has done so.
    String unsaid() {
        return kind == Kind.REMOVED || kind == Kind.REFUSED ? "" : typed;
    }

    /// For whom those are, as the form named them; one person only as that, since their name may be gone with the room.
    String to() {
        return texts().of(
                        switch (whom) {
                            case "all" -> "live.to.all";
                            case "leaders" -> "live.to.leaders";
                            default -> "live.to.somebody";
                        });
    }

    Texts texts() {
        return shell.texts();
    }

    String path() {
        return Room.path(of.circle().id(), of.session().day().toString());
    }

    /// Of what place whoever is on duty can be told from here: of the room's circle; empty where the reader knows
    /// nobody in it.
    String about() {
        var circle = of.circle();
        return circle.part() == Part.NONE ? "" : "place=circle&id=" + circle.id();
    }

    /// When it can be opened.
    String from() {
        var visit = shell.visit();
        return texts().moment(of.session().starts().minus(Rooms.AROUND), visit.now(), visit.readerZone());
    }

    /// Nothing of it.
    @Override
    public String toString() {
        return "Door of " + of;
    }
}
