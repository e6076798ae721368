package tandem.web;

/// The shell around one page. A page's own record holds one, and its template hands it to `@template.web.layout`.
///
/// @param title what the page is, without the program's name
/// @param description one sentence for search engines; empty for pages that no search engine should keep
/// @param personal whether the page holds something about the reader: then nothing on the way keeps a copy
public record Page(Visit visit, Tab tab, String title, String description, boolean personal) {
    /// A public page that search engines may keep.
    public static Page open(Visit visit, Tab tab, String title, String description) {
        return new Page(visit, tab, title, description, false);
    }

    /// A page for this reader alone: not kept, not indexed.
    public static Page personal(Visit visit, Tab tab, String title) {
        return new Page(visit, tab, title, "", true);
    }

    public Texts texts() {
        return visit.texts();
    }

    Footer footer() {
        return Footer.of(visit);
    }

    /// The path without its query, for the links to the other language.
    String bare() {
        var path = visit.path();
        int query = path.indexOf('?');
        return query < 0 ? path : path.substring(0, query);
    }
}
