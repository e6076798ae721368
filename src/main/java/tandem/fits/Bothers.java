package tandem.fits;

import java.util.List;
import java.util.stream.Stream;
import tandem.pathways.Pathway;
import tandem.pathways.Pathway.Reason;

/// What may bother somebody in a way of recovery: what it says of itself, and that it asks for a wish to stop.
final class Bothers {
    private static final Reason LESS = new Reason("aim", "less", 2, "");

    private Bothers() {}

    static List<Reason> of(Pathway way) {
        boolean stops = way.needs().stream()
                .anyMatch(need -> need.question().equals(LESS.question())
                        && !need.answers().contains(LESS.answer()));
        boolean said = way.againstReason(LESS).isPresent();
        return Stream.concat(way.against().stream(), stops && !said ? Stream.of(LESS) : Stream.empty())
                .toList();
    }
}
