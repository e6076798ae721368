package tandem.circles;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tandem.keys.Box;
import tandem.keys.Keys;
import tandem.shared.PersonId;

/// Seals and opens what is said of circles, and the names in them.
@Component
class CircleWords {
    private final Keys keys;
    private final Promises promises;

    CircleWords(Keys keys, Promises promises) {
        this.keys = keys;
        this.promises = promises;
    }

    CircleStore.SealedWords seal(NewCircle circle) {
        keys.make(circle.id().value());
        return seal(circle.id(), circle.name(), circle.about(), circle.place(), circle.link());
    }

    CircleStore.SealedWords seal(CircleId circle, SettingsForm form) {
        return seal(circle, form.name(), form.about(), form.place(), form.link());
    }

    private CircleStore.SealedWords seal(CircleId circle, String name, String about, String place, String link) {
        return new CircleStore.SealedWords(
                keys.seal(box(circle, "name"), name),
                keys.seal(box(circle, "about"), about),
                keys.seal(box(circle, "place"), place),
                link.isEmpty() ? Optional.empty() : Optional.of(keys.seal(box(circle, "link"), link)));
    }

    void fetch(List<CircleStore.Sealed> circles) {
        keys.fetch(circles.stream().map(circle -> circle.id().value()).toList());
    }

    void fetch(CircleStore.Sealed circle, List<MembershipStore.Sealed> present) {
        var people = present.stream().map(each -> each.person().value());
        keys.fetch(Stream.concat(Stream.of(circle.id().value()), people).toList());
    }

    Circle open(CircleStore.Sealed circle, List<String> leaders) {
        var link = circle.link();
        var readers = circle.readers();
        return new Circle(
                circle.id(),
                keys.open(box(circle.id(), "name"), circle.name()),
                keys.open(box(circle.id(), "about"), circle.about()),
                keys.open(box(circle.id(), "place"), circle.place()),
                link == null ? "" : keys.open(box(circle.id(), "link"), link),
                circle.spoken(),
                circle.plan(),
                leaders,
                readers == null ? "" : keys.open(box(circle.id(), "readers"), readers),
                circle.keepDays(),
                circle.part(),
                circle.access(),
                circle.door(),
                circle.invited(),
                agreement(circle));
    }

    private Agreement agreement(CircleStore.Sealed circle) {
        var wording = circle.wording();
        return new Agreement(
                circle.agreement(),
                circle.accepted(),
                wording != null && !promises.current(wording),
                lines(circle.id(), circle.lines()));
    }

    /// A circle's own lines, of now or of once.
    String lines(CircleId circle, byte @Nullable [] lines) {
        return lines == null ? "" : keys.open(box(circle, "lines"), lines);
    }

    byte @Nullable [] sealLines(CircleId circle, String lines) {
        return lines.isEmpty() ? null : keys.seal(box(circle, "lines"), lines);
    }

    byte @Nullable [] sealReaders(CircleId circle, String readers) {
        return readers.isEmpty() ? null : keys.seal(box(circle, "readers"), readers);
    }

    byte[] sealReason(CircleId circle, LocalDate day, String reason) {
        return keys.seal(reasonBox(circle, day), reason);
    }

    String openReason(CircleId circle, LocalDate day, byte[] sealed) {
        return keys.open(reasonBox(circle, day), sealed);
    }

    byte[] sealFarewell(CircleId circle, String words) {
        return keys.seal(farewellBox(circle), words);
    }

    String openFarewell(CircleId circle, byte[] sealed) {
        return keys.open(farewellBox(circle), sealed);
    }

    byte[] sealName(UUID membership, PersonId person, String name) {
        return keys.seal(box(membership, person), name);
    }

    String name(MembershipStore.Sealed membership) {
        return name(membership.id(), membership.person(), membership.name());
    }

    String name(UUID membership, PersonId person, byte[] sealed) {
        return keys.open(box(membership, person), sealed);
    }

    /// Whether somebody of these goes by a name that people take for this one.
    boolean taken(List<MembershipStore.Named> names, String name) {
        keys.fetch(names.stream().map(each -> each.person().value()).toList());
        var likeness = Likeness.of(name);
        return names.stream()
                .map(each -> name(each.membership(), each.person(), each.name()))
                .anyMatch(each -> Likeness.of(each).equals(likeness));
    }

    void fetchNames(List<MembershipStore.Sealed> memberships) {
        keys.fetch(memberships.stream().map(each -> each.person().value()).toList());
    }

    private static Box box(CircleId circle, String column) {
        var table = column.equals("link") ? "circles.room" : "circles.circle";
        return new Box(circle.value(), table, column, circle.value());
    }

    private static Box farewellBox(CircleId circle) {
        return new Box(circle.value(), "circles.farewell", "words", circle.value());
    }

    private static Box reasonBox(CircleId circle, LocalDate day) {
        var row = UUID.nameUUIDFromBytes((circle + " " + day).getBytes(StandardCharsets.UTF_8));
        return new Box(circle.value(), "circles.reason", "words", row);
    }

    private static Box box(UUID membership, PersonId person) {
        return new Box(person.value(), "circles.membership", "name", membership);
    }
}
