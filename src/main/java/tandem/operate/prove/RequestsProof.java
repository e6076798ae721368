package tandem.operate.prove;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tandem.database.Database;
import tandem.operate.CommandFailed;
import tandem.operate.Workshop;
import tandem.operate.prove.RequestsBrowser.Visiting;
import tandem.operate.prove.RequestsPages.Found;
import tandem.operate.prove.WallsCast.Somebody;

/// Opens every page there is in a real browser, in each language, and counts what it asks of anybody but this program,
/// and what the browser refuses because the page breaks its own rules. Nothing is pressed.
///
/// Controls, seen through the same eyes: a page that shows a picture of somebody else, once without rules, once with;
/// one with a script written into it; one that makes page out of a string; and one that does nothing wrong.
public final class RequestsProof implements Proof {
    private static final List<String> LANGUAGES = List.of("en", "es");

    /// What a browser fetches by itself, in whatever but a link that somebody follows.
    private static final Pattern FETCHED = Pattern.compile(
            "<(?!a\\s)[a-z]+\\s[^>]*?\\b(?:src|srcset|href|data|action|formaction|poster|ping)=\"((?:[a-z]+:)?//[^\"]*)");

    @Override
    public String name() {
        return "requests";
    }

    @Override
    public String about() {
        return "No page asks anything of anybody else. Needs Chromium; takes no arguments.";
    }

    @Override
    public Figure run(Workshop workshop, List<String> arguments, PrintWriter out) throws Exception {
        Path chromium = Chromium.find()
                .orElseThrow(() -> new CommandFailed(
                        "This needs Chromium: apt-get install chromium, or set" + " TANDEM_CHROMIUM to where it is."));
        List<String> wrong = new ArrayList<>();
        try (SampleSite site = SampleSite.start(workshop.application());
                RequestsBrowser browser = new RequestsBrowser(chromium)) {
            WallsForms forms = new WallsForms(site.address());
            RequestsPages pages = pages(site, forms);
            pages.missing().forEach(route -> wrong.add("No page was found at " + route));
            out.printf(
                    "%d pages, %d files: %s%n",
                    pages.pages().size(), pages.files().size(), pages.files());
            out.flush();
            int seen = see(browser, site, pages, wrong);
            wrong.addAll(browser.foreign());
            wrong.addAll(browser.violations());
            String figure = "%d pages (%d addresses in %d languages), %d requests to anybody else, %d violations"
                    .formatted(
                            seen,
                            pages.pages().size(),
                            LANGUAGES.size(),
                            browser.foreign().size(),
                            browser.violations().size());
            int missed = controls(browser, forms, wrong);
            wrong.stream().limit(30).forEach(out::println);
            return new Figure(figure + "; %d of 5 controls missed".formatted(missed), wrong.isEmpty());
        }
    }

    private static RequestsPages pages(SampleSite site, WallsForms forms) throws IOException, InterruptedException {
        WallsSeeds seeds = WallsSeeds.sow(
                site.beans(), forms, new WallsStore(site.bean(Database.class).owner()));
        RequestsPages pages = new RequestsPages(forms, WallsCast.of(site.beans(), seeds.people()), seeds.ids());
        pages.find();
        return pages;
    }

    private static int see(RequestsBrowser browser, SampleSite site, RequestsPages pages, List<String> wrong)
            throws InterruptedException {
        Map<String, List<Found>> byCookie = pages.pages().stream()
                .collect(Collectors.groupingBy(page -> page.who().cookie(), TreeMap::new, Collectors.toList()));
        int seen = 0;
        for (String language : LANGUAGES) {
            for (List<Found> theirs : byCookie.values()) {
                Map<String, String> cookies = cookies(theirs.getFirst().who(), language);
                try (Visiting visiting = browser.visiting(site.address(), cookies)) {
                    for (Found page : theirs) {
                        open(visiting, page, wrong);
                        seen++;
                    }
                }
            }
        }
        pages.pages().forEach(page -> fetched(page, site.address()).forEach(wrong::add));
        return seen;
    }

    private static void open(Visiting visiting, Found page, List<String> wrong) throws InterruptedException {
        String there = visiting.open(page.path());
        if (!there.equals(page.path())) {
            wrong.add("%s by %s led to %s".formatted(page.path(), page.who().name(), there));
        }
    }

    private static Map<String, String> cookies(Somebody who, String language) {
        String[] session = who.cookie().split("=", 2);
        return who.cookie().isEmpty() ? Map.of("lang", language) : Map.of("lang", language, session[0], session[1]);
    }

    /// Addresses of somebody else in the page itself that a browser would fetch.
    static Stream<String> fetched(Found page, String address) {
        return FETCHED.matcher(page.html())
                .results()
                .map(found -> found.group(1))
                .filter(url -> !url.startsWith(address + "/"))
                .map(url -> page.path() + " names " + url);
    }

    /// @return how many were not noticed, or noticed for nothing
    private static int controls(RequestsBrowser browser, WallsForms forms, List<String> wrong)
            throws IOException, InterruptedException {
        String rules = forms.get("/", "")
                .headers()
                .firstValue("Content-Security-Policy")
                .orElse("");
        List<String> missed = new ArrayList<>();
        try (RequestsControls planted = new RequestsControls(rules);
                Visiting visiting = browser.visiting(planted.address(), Map.of())) {
            visiting.open(RequestsControls.ASKING); // first, so that no tab ends without rules
            visiting.open(RequestsControls.QUIET);
            for (String path : RequestsControls.BREAKING.keySet()) {
                visiting.open(path);
            }
        }
        if (noticed(browser.foreign(), RequestsControls.QUIET)
                || noticed(browser.violations(), RequestsControls.QUIET)) {
            missed.add(RequestsControls.QUIET);
        }
        if (!noticed(browser.foreign(), RequestsControls.ASKING)) {
            missed.add(RequestsControls.ASKING);
        }
        RequestsControls.BREAKING.keySet().stream()
                .filter(path -> !noticed(browser.violations(), path))
                .forEach(missed::add);
        missed.forEach(path -> wrong.add("The control " + path + " came out wrong."));
        return missed.size();
    }

    private static boolean noticed(List<String> seen, String path) {
        return seen.stream().anyMatch(each -> each.startsWith(path + " "));
    }
}
