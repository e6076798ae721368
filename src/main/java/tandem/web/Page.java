package tandem.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The shell around one page. A page's own record holds one, and its template hands it to `@template.web.layout`.
///
/// @param title what the page is, without the program's name
/// @param description one sentence for search engines; empty for pages that no search engine should list
public record Page(Visit visit, Tab tab, String title, String description, Keep keep) {
    /// A public page that search engines may list.
    public static Page open(Visit visit, Tab tab, String title, String description) {
        return new Page(visit, tab, title, description, Keep.OPEN);
    }

    /// A page for this reader alone: not kept, not listed.
    public static Page personal(Visit visit, Tab tab, String title) {
        return new Page(visit, tab, title, "", Keep.PERSONAL);
    }

    /// A copy for times without a connection.
    public static Page copy(Visit visit, Tab tab, String title) {
        return new Page(visit, tab, title, "", Keep.COPY);
    }

    public Texts texts() {
        return visit.texts();
    }

    /// A copy is for everybody who may hold this phone; whoever is still to show a passkey comes nowhere yet.
    List<Tab> tabs() {
        return Tab.of(copy() || visit.reader().halfway() ? Reader.VISITOR : visit.reader());
    }

    boolean copy() {
        return keep == Keep.COPY;
    }

    /// Which signing in this is, for what a phone of one's own keeps; null where it keeps nothing yet: for visitors,
    /// for
    /// staff who are still to show a passkey, and on a copy.
    @Nullable
    String own() {
        var session = visit.reader().session();
        if (session == null || copy() || visit.reader().halfway()) {
            return null;
        }
        return visit.reader().shared() ? "shared" : Integer.toHexString(session.hashCode());
    }

    Footer footer() {
        return Footer.of(this);
    }

    /// The path without its query, for the links to the other language.
    String bare() {
        var path = visit.path();
        int query = path.indexOf('?');
        return query < 0 ? path : path.substring(0, query);
    }
}
