package tandem.meetings;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;

/// What a feed says of a meeting, ready to be kept.
///
/// @param facts in the notation they are stored in
/// @param original the row as received, a JSON object; with contacts only where the feed makes them public
/// @param digest equal for equal words, whoever reads them and whenever
/// @param weight how much it tells
public record Said(String facts, String original, String digest, Fingerprint fingerprint, int weight) {

    /// @param more what else a change shows by: contacts that are kept apart
    public static Said of(Facts facts, String original, String more) {
        String text = FactsJson.write(facts);
        return new Said(text, original, digest(text, original, more), Fingerprint.of(facts), weight(facts));
    }

    private static String digest(String... parts) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            for (String part : parts) {
                sha.update(part.getBytes(StandardCharsets.UTF_8));
                sha.update((byte) 0);
            }
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(sha.digest())
                    .substring(0, 24);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static int weight(Facts facts) {
        Venue venue = facts.venue();
        Online online = facts.online();
        long texts = Stream.of(
                        facts.fellowship(),
                        facts.notes(),
                        facts.group(),
                        facts.groupNotes(),
                        facts.website(),
                        facts.entity(),
                        facts.scheduleProse(),
                        venue.name(),
                        venue.address(),
                        venue.city(),
                        venue.postalCode(),
                        venue.notes(),
                        online.url(),
                        online.notes(),
                        online.phone())
                .filter(text -> !text.isEmpty())
                .count();
        int place = venue.at() == null ? 0 : venue.precision() == Precision.EXACT ? 3 : 1;
        return (int) texts + place + List.copyOf(facts.types()).size();
    }
}
