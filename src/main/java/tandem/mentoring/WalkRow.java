package tandem.mentoring;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tandem.bridge.Touchpoint;
import tandem.channels.Channel;
import tandem.mentoring.Walks.Walk;
import tandem.web.Routes;
import tandem.web.Texts;
import tandem.web.Visit;

/// Somebody with whom the reader walks, in words.
record WalkRow(Visit visit, Walk walk, LocalDate today) {
    /// A way to tap: it goes through the program's number, never through one's own.
    record Tap(String words, String path) {}

    private Texts texts() {
        return visit.texts();
    }

    String path() {
        return "/mentoring/" + walk.person().id();
    }

    String name() {
        return walk.person().name();
    }

    /// “Day 3”; empty where nothing is known.
    String day() {
        return walk.next()
                .map(next -> texts().of("bridge.day", ChronoUnit.DAYS.between(next.began(), today)))
                .orElse("");
    }

    /// “due today”, “2 days late”, “next contact on Friday”.
    String when() {
        return walk.next()
                .map(next -> {
                    long late = ChronoUnit.DAYS.between(next.due(), today);
                    return late < 0
                            ? texts().of("bridge.next-on", texts().day(next.due(), today))
                            : texts().of("bridge.late", late);
                })
                .orElseGet(() -> texts().of("mentoring.next.none"));
    }

    /// “Friday”.
    String next() {
        return walk.next()
                .map(next -> texts().dayAlone(next.due().isBefore(today) ? today : next.due(), today))
                .orElse("");
    }

    /// Why, in words that the person may hear.
    String why() {
        if (walk.covers()) {
            return texts().of("mentoring.why.covers");
        }
        if (!walk.mine()) {
            return texts().of(walk.next().isPresent() ? "mentoring.why.others" : "mentoring.why.none");
        }
        if (walk.last().isEmpty()) {
            return texts().of("mentoring.why.first");
        }
        return walk.next()
                .map(next -> texts().of("mentoring.why." + next.kind().code()))
                .orElse("");
    }

    /// What was said last; empty where nothing was.
    String said() {
        return walk.last()
                .map(made -> made.line().isEmpty()
                        ? texts().of("bridge.result." + made.result().code())
                        : texts().of("bridge.quoted", made.line()))
                .orElse("");
    }

    String lastDay() {
        return walk.last()
                .map(made -> texts().date(
                                LocalDate.ofInstant(made.at(), visit.program().zone())))
                .orElse("");
    }

    /// How they like to be reached, the one they like best first.
    List<String> ways() {
        return walk.preference().channels().stream()
                .map(way -> texts().of("bridge.way." + way.code()))
                .toList();
    }

    String note() {
        return walk.preference().note();
    }

    /// “Not between 9 pm and 8 am.”
    Optional<String> quiet() {
        var preference = walk.preference();
        return preference
                .quietFrom()
                .flatMap(from -> preference
                        .quietTo()
                        .map(to -> texts().of("mentoring.quiet", texts().clock(from), texts().clock(to))));
    }

    /// Those ways that they agreed to and that one can go from here.
    List<Tap> taps() {
        var id = walk.person().id();
        return walk.preference().channels().stream()
                .flatMap(way -> switch (way) {
                    case CALL -> tap("mentoring.tap.call", "/channels/call/{person}", "/channels/call/" + id).stream();
                    case TEXT ->
                        walk.written().map(path -> new Tap(texts().of("mentoring.tap.text", name()), path)).stream();
                    default -> Stream.<Tap>empty();
                })
                .toList();
    }

    /// By which way a contact is likely made.
    Channel way() {
        return walk.next()
                .flatMap(Touchpoint::way)
                .or(() -> walk.preference().channels().stream().findFirst())
                .orElse(Channel.CALL);
    }

    private Optional<Tap> tap(String words, String route, String path) {
        return Routes.all().stream()
                .filter(each -> each.method().equals("GET") && each.pattern().equals(route))
                .filter(each -> each.who().lets(visit.reader()))
                .findFirst()
                .map(each -> new Tap(texts().of(words, name()), path));
    }
}
