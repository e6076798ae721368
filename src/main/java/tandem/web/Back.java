package tandem.web;

/// Where a form leads afterwards: to a page here, never to another site.
public final class Back {
    private static final int LONGEST = 4096;

    private Back() {}

    /// @param asked what a page or an address said
    /// @param otherwise where to go if that is not ours
    public static String to(String asked, String otherwise) {
        return ours(asked) ? Routes.page(asked) : otherwise;
    }

    /// A path here, and nothing a browser would read as another site.
    private static boolean ours(String path) {
        return path.length() <= LONGEST && path.matches("/(?![/\\\\])[\\x21-\\x7e&&[^\\\\]]*");
    }
}
