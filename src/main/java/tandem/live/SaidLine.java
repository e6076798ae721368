package tandem.live;

import tandem.web.Texts;

/// One line of talk, as it stands on a page and goes over the lines.
///
/// @param own whether the reader said it; no where it is for many, and a script finds out by the places
record SaidLine(Talking.Said said, Texts t, boolean own) {
    String name() {
        var author = said.author();
        return author == null ? "…" : author.name();
    }

    boolean leads() {
        var author = said.author();
        return author != null && author.leads();
    }

    String seat() {
        var author = said.author();
        return author == null ? "" : author.id().toString();
    }

    String report() {
        return said.report();
    }

    /// Nothing of it.
    @Override
    public String toString() {
        return said.toString();
    }
}
