package tandem.bridge;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import tandem.channels.Channel;
import tandem.channels.Preference;
import tandem.channels.PrintRun;
import tandem.channels.QuietHours;
import tandem.identities.IdentityKind;
import tandem.people.Person;
import tandem.wall.Role;
import tandem.web.Texts;
import tandem.web.Visit;

/// How somebody likes to be reached, and what a tap can do about it.
///
/// @param reach their number and address, as far as the reader may see them
/// @param through whether the program has a number of its own for texts, and where the reader writes to them through it
record Ways(Visit visit, Preference preference, Map<IdentityKind, String> reach, Through through) {
    /// @param on whether there is one at all
    /// @param path empty where a text would not reach them
    record Through(boolean on, Optional<String> path) {
        static final Through NONE = new Through(true, Optional.empty());
    }

    /// By which a contact can be written down.
    static final List<Channel> RECORDED =
            List.of(Channel.CALL, Channel.TEXT, Channel.IN_PERSON, Channel.EMAIL, Channel.LETTER, Channel.APP);

    record Tap(String path, String label) {}

    /// “Call”, where it stands alone.
    static String named(Texts texts, Channel way) {
        var name = texts.of("bridge.way." + way.code());
        return name.substring(0, 1).toUpperCase(texts.language().locale()) + name.substring(1);
    }

    /// Whether they said nothing yet.
    boolean unsaid() {
        return preference.channels().isEmpty();
    }

    /// “They like: a text, a call.”
    String sentence() {
        return unsaid()
                ? texts().of("bridge.ways.unsaid")
                : texts().of(
                                "bridge.ways",
                                preference.channels().stream().map(this::liked).collect(Collectors.joining(", ")));
    }

    /// “An e-mail (no address yet)”, for those of the team who would see an address.
    private String liked(Channel way) {
        var name = texts().of("bridge.way." + way.code());
        boolean nowhere = visit.reader().is(Role.COORDINATOR)
                && (way == Channel.EMAIL && !reach.containsKey(IdentityKind.EMAIL)
                        || way == Channel.LETTER && !reach.containsKey(IdentityKind.ADDRESS));
        return nowhere ? texts().of("bridge.ways.nowhere", name) : name;
    }

    /// Why no letter can go to them; empty where one can.
    Optional<PrintRun.Added> noLetter() {
        return PrintRun.Added.refusal(
                preference.channels().contains(Channel.LETTER), reach.containsKey(IdentityKind.ADDRESS));
    }

    /// Those they said yes to; before they said anything, their number, to ask them.
    List<Tap> taps(Person person) {
        var ways = unsaid() ? List.of(Channel.CALL) : preference.channels();
        var taps = new ArrayList<Tap>();
        for (var way : ways) {
            tap(way, person).ifPresent(taps::add);
        }
        return taps;
    }

    /// Until when nobody disturbs them, where that is now.
    Optional<String> night() {
        var hours = hours();
        var now = visit.now().atZone(hours.zone()).toLocalTime();
        return rests(hours.from(), hours.to(), now)
                ? Optional.of(texts().of("bridge.ways.night", texts().at(hours.to())))
                : Optional.empty();
    }

    /// Their own, or else those that everybody has.
    private QuietHours hours() {
        var usual = QuietHours.usual(visit.program().zone());
        return new QuietHours(
                preference.quietFrom().orElse(usual.from()),
                preference.quietTo().orElse(usual.to()),
                preference.zone().orElse(usual.zone()));
    }

    /// The one to begin with.
    Channel first(Optional<Channel> agreed) {
        return agreed.or(() -> preference.channels().stream()
                        .filter(RECORDED::contains)
                        .findFirst())
                .orElse(Channel.CALL);
    }

    /// The same time twice is never.
    private static boolean rests(LocalTime from, LocalTime to, LocalTime now) {
        if (from.equals(to)) {
            return false;
        }
        return from.isBefore(to) ? !now.isBefore(from) && now.isBefore(to) : !now.isBefore(from) || now.isBefore(to);
    }

    private Optional<Tap> tap(Channel way, Person person) {
        var name = person.name();
        return switch (way) {
            case CALL -> to("tel:", IdentityKind.PHONE, "bridge.tap.call", name).or(() -> through(person));
            case TEXT ->
                through.on()
                        ? through.path().map(path -> new Tap(path, texts().of("bridge.tap.text", name)))
                        : to("sms:", IdentityKind.PHONE, "bridge.tap.text", name);
            case EMAIL ->
                to("mailto:", IdentityKind.EMAIL, "bridge.tap.email", name)
                        .map(tap -> new Tap(tap.path() + letter(person), tap.label()));
            case APP, PUSH, LETTER, KIOSK, IN_PERSON -> Optional.empty();
        };
    }

    /// Words to begin with, in their language, as there are for a call: they say neither from where nor why.
    private static String letter(Person person) {
        var theirs = Texts.in(person.language());
        return "?subject=" + encoded(theirs.of("bridge.tap.email.subject")) + "&body="
                + encoded(theirs.of("bridge.tap.email.text", person.name()));
    }

    private static String encoded(String words) {
        return URLEncoder.encode(words.replace("\n", "\r\n"), StandardCharsets.UTF_8)
                .replace("+", "%20");
    }

    /// Whoever does not see the number calls through the program's, where a page says how.
    private Optional<Tap> through(Person person) {
        return unsaid()
                ? Optional.empty()
                : Optional.of(new Tap(script(person), texts().of("bridge.tap.call", person.name())));
    }

    /// What to say on the telephone, and the way back from there.
    String script(Person person) {
        return "/channels/call/" + person.id() + "?back=/desk/" + person.id();
    }

    boolean calls() {
        return preference.channels().contains(Channel.CALL);
    }

    private Optional<Tap> to(String scheme, IdentityKind kind, String label, String name) {
        return Optional.ofNullable(reach.get(kind)).map(value -> new Tap(scheme + value, texts().of(label, name)));
    }

    private Texts texts() {
        return visit.texts();
    }
}
