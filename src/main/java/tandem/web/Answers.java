package tandem.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;
import tandem.shared.Language;

/// Answers kept for everybody. Within one minute, and as long as neither the program's settings nor what is searched
/// change, the same address in the same language and zone is the same page for every visitor, but for the token of the
/// form at its foot: that is put in for each. Nothing about a reader is kept; whoever is signed in gets their own.
@Component
public final class Answers {
    /// Some 2,500 pages, or 9,000 packed ones. What comes after them is made anew each time, until the next minute.
    static final long MOST_BYTES = 48L << 20;

    /// Nobody ever sees it, so nobody can make a page that holds it elsewhere.
    private final String marker;

    private volatile Round round = new Round(Long.MIN_VALUE, Long.MIN_VALUE, null);

    Answers(FormTokens tokens) {
        this.marker = tokens.random();
    }

    /// What the same answer is given to.
    private record Asked(String path, Language language, Optional<ZoneId> zone, boolean fragment, boolean packed) {}

    /// One minute of one state of the site: when any of it has passed, everything kept in it goes.
    private record Round(
            long minute, long generation, @Nullable Site site, Map<Asked, KeptPage> kept, AtomicLong bytes) {
        Round(long minute, long generation, @Nullable Site site) {
            this(minute, generation, site, new ConcurrentHashMap<>(), new AtomicLong());
        }

        boolean holds(long now, long current, Site here) {
            return minute == now && generation == current && site == here;
        }

        void keep(Asked asked, KeptPage page) {
            long size = page.size() + 2L * asked.path.length();
            if (bytes.addAndGet(size) <= MOST_BYTES) {
                kept.put(asked, page);
            } else {
                bytes.addAndGet(-size);
            }
        }
    }

    /// @param generation changes whenever what is searched does; read before anything is searched
    /// @param page makes the page for a visit like this one; it must depend on nothing else
    public View of(Visit visit, long generation, Function<Visit, Html> page) {
        return new Answer(visit, generation, page);
    }

    private final class Answer implements View {
        private final Visit visit;
        private final long generation;
        private final Function<Visit, Html> page;

        Answer(Visit visit, long generation, Function<Visit, Html> page) {
            this.visit = visit;
            this.generation = generation;
            this.page = page;
        }

        @Override
        public String getContentType() {
            return Html.TYPE;
        }

        @Override
        public void render(@Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
                throws IOException {
            if (visit.reader().person().isPresent()) {
                page.apply(visit).render(model, request, response);
                return;
            }
            var kept = kept(Html.takesGzip(request));
            Html.head(visit.language(), Keep.OPEN, response);
            if (kept.packed()) {
                response.setHeader("Content-Encoding", "gzip");
            }
            var bytes = kept.with(visit.token());
            response.setContentLength(bytes.length);
            response.getOutputStream().write(bytes);
        }

        private KeptPage kept(boolean packed) {
            var asked = new Asked(visit.path(), visit.language(), visit.zone(), visit.fragment(), packed);
            var now = round();
            var known = now.kept.get(asked);
            if (known != null) {
                return known;
            }
            var bytes = page.apply(visit.withToken(marker)).bytes();
            var made = KeptPage.of(bytes, marker, packed && bytes.length >= Html.WORTH_PACKING);
            now.keep(asked, made);
            return made;
        }

        private Round round() {
            long minute = Math.floorDiv(visit.now().getEpochSecond(), 60L);
            var last = round;
            if (!last.holds(minute, generation, visit.site())) {
                last = new Round(minute, generation, visit.site());
                round = last;
            }
            return last;
        }
    }
}
