package tandem.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;
import tandem.shared.Language;

/// Answers kept for everybody. Within one minute, and as long as neither the program's settings nor what is searched
/// change, the same address in the same language and zone is the same page for every visitor, but for the token of the
/// form at its foot: that is put in for each. Nothing about a reader is kept; whoever is signed in gets their own.
///
/// An answer is kept when it is asked for the second time, so that those who ask for everything once, as search engines
/// do, take no room.
@Component
public final class Answers {
    /// Some 2,500 pages, or 9,000 packed ones.
    static final long MOST_BYTES = 48L << 20;

    private static final int ONCE_BITS = 14;
    private static final int ONCE = 1 << ONCE_BITS;

    /// Nobody ever sees it, so nobody can make a page that holds it elsewhere.
    private final String marker;

    private volatile Round round = new Round(Long.MIN_VALUE, Long.MIN_VALUE, null);

    Answers(FormTokens tokens) {
        this.marker = tokens.random();
    }

    /// What the same answer is given to.
    private record Asked(String path, Language language, Optional<ZoneId> zone, boolean fragment, boolean packed) {}

    /// One minute of one state of the site: when any of it has passed, everything kept in it goes. Within it, what has
    /// not been asked for the longest makes room.
    private static final class Round {
        private final long minute;
        private final long generation;
        private final @Nullable Site site;
        private final LinkedHashMap<Asked, KeptPage> kept = new LinkedHashMap<>(64, 0.75f, true);
        private final int[] once = new int[ONCE];
        private long bytes;

        Round(long minute, long generation, @Nullable Site site) {
            this.minute = minute;
            this.generation = generation;
            this.site = site;
        }

        boolean holds(long now, long current, Site here) {
            return minute == now && generation == current && site == here;
        }

        synchronized @Nullable KeptPage get(Asked asked) {
            return kept.get(asked);
        }

        /// Not by name, but well enough to tell.
        private boolean first(Asked asked) {
            int hash = asked.hashCode() | 1;
            int place = (hash >>> 1) * 0x9e3779b1 >>> 32 - ONCE_BITS;
            boolean first = once[place] != hash;
            once[place] = hash;
            return first;
        }

        synchronized void keep(Asked asked, KeptPage page) {
            if (first(asked)) {
                return;
            }
            if (kept.putIfAbsent(asked, page) == null) {
                bytes += size(asked, page);
            }
            var oldest = kept.entrySet().iterator();
            while (bytes > MOST_BYTES) {
                var gone = oldest.next();
                bytes -= size(gone.getKey(), gone.getValue());
                oldest.remove();
            }
        }

        private static long size(Asked asked, KeptPage page) {
            return page.size() + 2L * asked.path.length();
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
            Html.head(visit, Keep.OPEN, response);
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
            var known = now.get(asked);
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
