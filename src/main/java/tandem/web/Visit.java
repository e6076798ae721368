package tandem.web;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import tandem.program.Program;
import tandem.shared.Language;

/// One request, as a page needs to know it. Controllers take it as an argument.
///
/// @param zone the reader's own zone, where their browser told it
/// @param now the moment the request came
/// @param path the path, with the query where there is one: what “the same page” means
/// @param token proves that a form came from a page of ours; `@template.web.token(visit)` puts it into a form
/// @param fragment whether only the page's main part is wanted, to be swapped in
public record Visit(
        Language language, Optional<ZoneId> zone, Instant now, String path, String token, boolean fragment, Site site) {
    Visit withToken(String other) {
        return new Visit(language, zone, now, path, other, fragment, site);
    }

    public Texts texts() {
        return Texts.in(language);
    }

    public Program program() {
        return site.program();
    }

    /// The zone to speak in: the program's, unless the reader's own is known.
    public ZoneId readerZone() {
        return zone.orElseGet(() -> program().zone());
    }
}
