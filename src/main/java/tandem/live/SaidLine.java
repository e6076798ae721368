package tandem.live;

import tandem.web.Texts;

/// One line of talk, as it stands on a page and goes over the lines.
record SaidLine(Talking.Said said, Texts t) {
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
