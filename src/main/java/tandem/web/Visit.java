package tandem.web;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import tandem.program.Program;
import tandem.shared.Language;
import tandem.shared.PersonId;
import tandem.wall.Actor;

/// One request, as a page needs to know it. Controllers take it as an argument.
///
/// @param reader who asks
/// @param zone the reader's own zone, where their browser told it
/// @param now the moment the request came
/// @param path the path, with the query where there is one: what “the same page” means
/// @param token proves that a form came from a page of ours; `@template.web.token(visit)` puts it into a form
/// @param fragment whether only the page's main part is wanted, to be swapped in
public record Visit(
        Reader reader,
        Language language,
        Optional<ZoneId> zone,
        Instant now,
        String path,
        String token,
        boolean fragment,
        Site site) {
    private static final Duration PROOF_HOLDS = Duration.ofMinutes(10);

    public Actor actor() {
        return reader.actor();
    }

    /// Whoever is signed in, on a page that only they may use.
    public PersonId me() {
        return reader.person().orElseThrow(Refusal::signIn);
    }

    /// The same, having shown lately that it is they: before export, erasure, consent, a change of how one signs in.
    public PersonId provenMe() {
        var me = me();
        if (!proven()) {
            throw Refusal.prove();
        }
        return me;
    }

    /// Whether they have shown lately that it is they.
    public boolean proven() {
        var proven = reader.proven();
        return proven != null && !proven.isBefore(now.minus(PROOF_HOLDS));
    }

    /// The same visit in a language that was just chosen.
    public Visit in(Language other) {
        return new Visit(reader, other, zone, now, path, token, fragment, site);
    }

    Visit withToken(String other) {
        return new Visit(reader, language, zone, now, path, other, fragment, site);
    }

    /// One that the program speaks, by its code.
    public Optional<Language> spoken(String code) {
        return Visits.named(code, program().languages());
    }

    public Texts texts() {
        return Texts.in(language);
    }

    public Program program() {
        return site.program();
    }

    /// The day it is where the program is.
    public LocalDate today() {
        return LocalDate.ofInstant(now, program().zone());
    }

    /// The zone to speak in: the program's, unless the reader's own is known.
    public ZoneId readerZone() {
        return zone.orElseGet(() -> program().zone());
    }
}
