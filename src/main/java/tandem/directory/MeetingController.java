package tandem.directory;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import tandem.schedules.CalendarFile;
import tandem.web.Html;
import tandem.web.PublicAddress;
import tandem.web.Refusal;
import tandem.web.Visit;

/// Shows one meeting, and hands it to a calendar.
@Controller
class MeetingController {
    private final Directory directory;
    private final MeetingPages pages;
    private final PublicAddress address;

    MeetingController(Directory directory, MeetingPages pages, PublicAddress address) {
        this.directory = directory;
        this.pages = pages;
        this.address = address;
    }

    @GetMapping("/meetings/{slug}")
    Html meeting(@PathVariable String slug, Visit visit) {
        var page = pages.page(visit, directory.bySlug(slug));
        return Html.of("directory/meeting.jte", page.page(), page);
    }

    @GetMapping("/meetings/{slug}/calendar.ics")
    ResponseEntity<byte[]> calendar(@PathVariable String slug, Visit visit) {
        var meeting = directory.bySlug(slug);
        var page = URI.create(address.of("/meetings/" + slug));
        return MeetingCalendar.of(meeting, page, visit.now(), visit.texts())
                .map(text -> ResponseEntity.ok()
                        .header(HttpHeaders.CONTENT_TYPE, CalendarFile.CONTENT_TYPE)
                        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"meeting.ics\"")
                        .header(HttpHeaders.CACHE_CONTROL, "no-cache")
                        .body(text.getBytes(StandardCharsets.UTF_8)))
                .orElseThrow(Refusal::notFound);
    }
}
