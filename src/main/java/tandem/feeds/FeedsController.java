package tandem.feeds;

import static java.util.Objects.requireNonNullElse;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tandem.meetings.FeedId;
import tandem.reading.FeedFormat;
import tandem.wall.Actor;
import tandem.web.FormPage;
import tandem.web.Html;
import tandem.web.Page;
import tandem.web.Refusal;
import tandem.web.Tab;
import tandem.web.Visit;

/// The directory's feeds, for those who keep it.
@Controller
final class FeedsController {
    private static final int A_PAGE = 50;

    private final Sources sources;
    private final NewSources added;

    FeedsController(Sources sources, NewSources added) {
        this.sources = sources;
        this.added = added;
    }

    record AddForm(String kind, String name, String url) {
        private static final int LONGEST = 200;
        private static final int LONGEST_URL = 2000;

        AddForm {
            kind = requireNonNullElse(kind, "");
            name = requireNonNullElse(name, "").strip();
            url = requireNonNullElse(url, "").strip();
        }

        FeedFormat format() {
            return kind.equals(FeedFormat.BMLT.code()) ? FeedFormat.BMLT : FeedFormat.MEETING_GUIDE;
        }

        Map<String, String> wrong(Stream<String> there) {
            var wrong = new LinkedHashMap<String, String>();
            if (name.isEmpty() || name.length() > LONGEST) {
                wrong.put("name", "feeds.wrong.name");
            } else if (there.anyMatch(name::equals)) {
                wrong.put("name", "feeds.wrong.taken");
            }
            if (!url.startsWith("https://") || url.length() > LONGEST_URL) {
                wrong.put("url", "feeds.wrong.url");
            }
            return wrong;
        }
    }

    /// @param added those that are no feed yet
    record FeedsPage(Page shell, List<NewSource> added, List<Source> sources, AddForm form, Map<String, String> wrong)
            implements FormPage {
        String when(java.time.Instant moment) {
            var visit = shell.visit();
            return texts().moment(moment, visit.now(), visit.readerZone());
        }

        /// What came of the latest reading, in a sentence.
        String outcome(Import last) {
            var counts = last.counts();
            return switch (last.state()) {
                case "applied" -> texts().of("feeds.applied", counts.rows(), counts.repaired(), counts.rejected());
                case "waiting" -> texts().of("feeds.waiting", counts.vanished());
                case "refused" -> texts().of("feeds.refused");
                default -> texts().of("feeds.same");
            };
        }

        WhyUnread why(String kept) {
            return WhyUnread.of(kept, texts());
        }

        @Nullable
        String described(String field) {
            return wrong.containsKey(field) ? field + "-wrong" : null;
        }
    }

    /// @param from the number of the first line shown, from 0
    record ImportPage(Page shell, Source source, Import imported, List<Import.Line> lines, int from, int all) {
        String path() {
            return "/feeds/" + source.id().value() + "/imports/" + imported.id();
        }

        WhatWasDone done(Import.Line line) {
            return WhatWasDone.of(line.done(), shell.texts());
        }

        boolean more() {
            return from + A_PAGE < all;
        }

        String earlier() {
            return path() + "?from=" + Math.max(0, from - A_PAGE);
        }

        String later() {
            return path() + "?from=" + (from + A_PAGE);
        }
    }

    @GetMapping("/feeds")
    Html all(Visit visit) {
        return page(visit, new AddForm("", "", ""), Map.of());
    }

    @PostMapping("/feeds")
    Object add(AddForm form, Visit visit) {
        var wrong = form.wrong(names(visit.actor()));
        if (!wrong.isEmpty()) {
            return page(visit, form, wrong).status(422);
        }
        added.add(visit.actor(), form.format(), form.name(), form.url());
        return back();
    }

    @PostMapping("/feeds/new/{id}/removal")
    Object putAside(@PathVariable("id") UUID id, Visit visit) {
        added.putAside(visit.actor(), id);
        return back();
    }

    @PostMapping("/feeds/{id}/refresh")
    Object refresh(@PathVariable("id") UUID id, Visit visit) {
        return again(id, visit, sources::refresh);
    }

    @PostMapping("/feeds/{id}/approval")
    Object approve(@PathVariable("id") UUID id, Visit visit) {
        return again(id, visit, sources::approve);
    }

    /// A second tap finds it gone, which is what was wanted.
    @PostMapping("/feeds/{id}/removal")
    Object remove(@PathVariable("id") UUID id, Visit visit) {
        sources.visibleTo(visit.actor(), new FeedId(id))
                .ifPresent(source -> sources.remove(visit.actor(), source.id()));
        return back();
    }

    @GetMapping("/feeds/{id}/imports/{import}")
    Html imported(
            @PathVariable("id") UUID id,
            @PathVariable("import") UUID of,
            @RequestParam(name = "from", defaultValue = "0") int from,
            Visit visit) {
        var source = source(id, visit);
        var imported = imported(source, of, visit);
        int first = Math.max(0, from);
        var shell = Page.personal(visit, Tab.TEAM, visit.texts().of("feeds.report"));
        var lines = sources.lines(visit.actor(), of, first, A_PAGE);
        var page = new ImportPage(shell, source, imported, lines, first, sources.countLines(visit.actor(), of));
        return Html.of("feeds/imported.jte", shell, page);
    }

    @GetMapping("/feeds/{id}/imports/{import}/rows.csv")
    ResponseEntity<byte[]> csv(@PathVariable("id") UUID id, @PathVariable("import") UUID of, Visit visit) {
        imported(source(id, visit), of, visit);
        return ResponseEntity.ok()
                .header("Content-Type", "text/csv;charset=UTF-8")
                .header("Content-Disposition", "attachment; filename=\"rows.csv\"")
                .header("Cache-Control", "no-store")
                .body(sources.csv(visit.actor(), of).getBytes(StandardCharsets.UTF_8));
    }

    private Object again(UUID id, Visit visit, BiConsumer<Actor, Source> how) {
        var source = source(id, visit);
        if (source.url().isEmpty()) {
            throw Refusal.bad("a feed that was read from a file");
        }
        how.accept(visit.actor(), source);
        return back();
    }

    private Stream<String> names(Actor actor) {
        return Stream.concat(
                sources.all(actor).stream().map(Source::name),
                added.all(actor).stream().map(NewSource::name));
    }

    private Html page(Visit visit, AddForm form, Map<String, String> wrong) {
        var shell = Page.personal(visit, Tab.TEAM, visit.texts().of("feeds.title"));
        var page = new FeedsPage(shell, added.all(visit.actor()), sources.all(visit.actor()), form, wrong);
        return Html.of("feeds/feeds.jte", shell, page);
    }

    private Source source(UUID id, Visit visit) {
        return sources.visibleTo(visit.actor(), new FeedId(id)).orElseThrow(Refusal::notFound);
    }

    private Import imported(Source source, UUID id, Visit visit) {
        return sources.imported(visit.actor(), source.id(), id).orElseThrow(Refusal::notFound);
    }

    private static ResponseEntity<Void> back() {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .header("Location", "/feeds")
                .build();
    }
}
