package tandem.signals;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import tandem.checkins.Scale;

/// When a rule is true. Pure: the same past says the same. Where it is true, it says the values of its reason.
sealed interface Kind {
    /// How old the newest answer may be for a run to be news.
    int FRESH = 7;

    /// On how many days of each side a rise needs an answer.
    int LEAST = 3;

    int LEAST_BEFORE = 7;

    /// After so many days without an entry, quiet is no news any more.
    int RESTS = 30;

    Optional<Map<String, String>> in(Past past);

    /// The last answers are all at or beyond a limit, on `n` different days at least.
    record Run(Scale field, boolean below, int at, int n) implements Kind {
        @Override
        public Optional<Map<String, String>> in(Past past) {
            var run = new ArrayList<Noted>();
            for (var each : past.with(field).reversed()) {
                if (!holds(each)) {
                    break;
                }
                run.add(each);
            }
            if (Past.days(run) < n || past.ago(run.getFirst().day()) > FRESH) {
                return Optional.empty();
            }
            return Optional.of(Map.of(
                    "n", "" + run.size(), "at", "" + at, "day", run.getLast().day().toString()));
        }

        private boolean holds(Noted noted) {
            int number = Objects.requireNonNull(noted.number(field));
            return below ? number <= at : number >= at;
        }
    }

    /// The mean of the last days is above that of the days before by so much.
    record Rise(Scale field, int days, int before, int by) implements Kind {
        @Override
        public Optional<Map<String, String>> in(Past past) {
            var late = Past.that(past.with(field), each -> past.ago(each.day()) < days);
            var early = Past.that(
                    past.with(field),
                    each -> past.ago(each.day()) >= days && past.ago(each.day()) < days + before);
            if (Past.days(late) < LEAST || Past.days(early) < LEAST_BEFORE) {
                return Optional.empty();
            }
            // In whole numbers, so that exactly the limit is the limit.
            long above = sum(late) * early.size() - sum(early) * late.size();
            long all = (long) late.size() * early.size();
            return above < by * all
                    ? Optional.empty()
                    : Optional.of(Map.of(
                            "days", "" + days, "by", String.format(Locale.ROOT, "%.1f", (double) above / all)));
        }

        private long sum(List<Noted> entries) {
            return entries.stream()
                    .mapToLong(each -> Objects.requireNonNull(each.number(field)))
                    .sum();
        }
    }

    /// No entry for some days, after a time in which there was one on most days.
    record Quiet(int days, int steady, int before) implements Kind {
        @Override
        public Optional<Map<String, String>> in(Past past) {
            if (past.entries().isEmpty()) {
                return Optional.empty();
            }
            LocalDate last = past.entries().getLast().day();
            long gone = past.ago(last);
            var first = last.minusDays(before - 1L);
            long written = Past.days(
                    Past.that(past.entries(), each -> !each.day().isBefore(first)));
            return gone >= days && gone <= RESTS && written >= steady
                    ? Optional.of(Map.of("days", "" + gone, "day", last.toString()))
                    : Optional.empty();
        }
    }

    /// A date of the plan comes within some days; today counts.
    record Dated(int days) implements Kind {
        @Override
        public Optional<Map<String, String>> in(Past past) {
            return past.dates().stream()
                    .filter(each -> past.ago(each.day()) <= 0 && past.ago(each.day()) >= -days)
                    .min(Comparator.comparing(RiskyDates.Risky::day))
                    .map(each -> Map.of(
                            "days", "" + days, "day", each.day().toString(), "date", each.words()));
        }
    }
}
