package tandem.reports;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import tandem.bridge.Tally;

/// Somebody with the report, a pencil, and every way in which people may have been reached: made from days and
/// contacts, apart from how the report tells people apart.
final class Attacker {
    private static final int[] MARKS = {28, 56, 112, 243, 365};
    private static final int MOST = 10;

    private final List<Life> lives = lives();

    /// Somebody's days here, and on which of them somebody reached them.
    record Life(int days, TreeSet<Integer> reached) {
        boolean passed(int mark) {
            return days >= MARKS[mark];
        }

        boolean by(int mark) {
            return passed(mark) && !reached.headSet(MARKS[mark], true).isEmpty();
        }

        boolean lately(int mark) {
            return passed(mark)
                    && !reached.subSet(MARKS[mark] - 27, true, MARKS[mark], true)
                            .isEmpty();
        }

        /// Whether they are in the group of that name.
        boolean in(String group) {
            int mark = group.charAt(group.length() - 1) - '0';
            return switch (group.substring(0, group.length() - 1)) {
                case "all" -> true;
                case "enough" -> passed(mark);
                case "reached" -> by(mark);
                default -> lately(mark);
            };
        }
    }

    /// A made program.
    record Program(List<Life> people) {
        long count(String group) {
            return people.stream().filter(life -> life.in(group)).count();
        }

        List<Tally.Reach> tallies() {
            var tallies = new ArrayList<>(List.of(new Tally.Reach("start", people.size(), 0, 0)));
            for (int mark = 0; mark < MARKS.length; mark++) {
                tallies.add(new Tally.Reach(
                        Mark.values()[mark].code(),
                        count("enough" + mark),
                        count("reached" + mark),
                        count("lately" + mark)));
            }
            return tallies;
        }
    }

    Program program(Random random) {
        var people = new ArrayList<Life>();
        double reached = random.nextDouble();
        int groups = 1 + random.nextInt(5);
        for (int group = 0; group < groups; group++) {
            int days = random.nextInt(500);
            int many = random.nextInt(random.nextBoolean() ? 15 : 90);
            for (int person = 0; person < many; person++) {
                people.add(life(random, Math.max(0, days - random.nextInt(20)), reached));
            }
        }
        return new Program(people);
    }

    /// What stands in the report.
    Map<String, Long> published(Reach reach) {
        var published = new LinkedHashMap<String, Long>();
        reach.everybody().ifPresent(all -> published.put("all0", all));
        for (var mark : Mark.values()) {
            reach.line(mark).ifPresent(line -> {
                published.put("enough" + mark.ordinal(), line.reached().of());
                put(published, "reached" + mark.ordinal(), line.reached());
                line.recent().ifPresent(share -> put(published, "lately" + mark.ordinal(), share));
            });
        }
        return published;
    }

    private static void put(Map<String, Long> published, String group, Share share) {
        Long count = share.count();
        if (count != null) {
            published.put(group, count);
        }
    }

    /// The report as it would be if only numbers that are small themselves, or whose rest is, were left out.
    Map<String, Long> withoutSmallOnes(Program program) {
        var published = new LinkedHashMap<String, Long>();
        for (var group : groups()) {
            long count = program.count(group);
            long rest = program.count(
                            group.startsWith("enough") || group.startsWith("all")
                                    ? "all0"
                                    : "enough" + group.charAt(group.length() - 1))
                    - count;
            if (!small(count) && !small(rest)) {
                published.put(group, count);
            }
        }
        return published;
    }

    /// Sums and differences of up to four numbers that count some people once each, and few of them.
    List<String> smallGroups(Map<String, Long> published) {
        var found = new ArrayList<String>();
        var groups = List.copyOf(published.keySet());
        sums(groups, published, new int[lives.size()], 0, 0, 4, "", found);
        return found;
    }

    private void sums(
            List<String> groups,
            Map<String, Long> published,
            int[] sum,
            long count,
            int from,
            int more,
            String said,
            List<String> found) {
        if (small(count) && Arrays.stream(sum).allMatch(each -> each == 0 || each == 1)) {
            found.add(said + " = " + count);
        }
        for (int at = from; more > 0 && at < groups.size(); at++) {
            for (int sign = -1; sign <= 1; sign += 2) {
                var group = groups.get(at);
                var next = sum.clone();
                for (int life = 0; life < next.length; life++) {
                    next[life] += lives.get(life).in(group) ? sign : 0;
                }
                long value = count + sign * published.get(group);
                sums(
                        groups,
                        published,
                        next,
                        value,
                        at + 1,
                        more - 1,
                        said + (sign < 0 ? " - " : " + ") + group,
                        found);
            }
        }
    }

    /// Small groups of the report that are not in it and follow from what is, by whatever multiples.
    List<String> workedOut(Map<String, Long> published, Program program) {
        return groups().stream()
                .filter(group -> !published.containsKey(group) && small(program.count(group)))
                .filter(group -> rank(published.keySet(), group) == rank(published.keySet(), null))
                .toList();
    }

    private int rank(Iterable<String> groups, String more) {
        var rows = new ArrayList<double[]>();
        groups.forEach(group -> rows.add(row(group)));
        if (more != null) {
            rows.add(row(more));
        }
        int rank = 0;
        for (int column = 0; column < lives.size() && rank < rows.size(); column++) {
            int pivot = rank;
            while (pivot < rows.size() && Math.abs(rows.get(pivot)[column]) < 1e-9) {
                pivot++;
            }
            if (pivot < rows.size()) {
                rows.add(rank, rows.remove(pivot));
                clear(rows, rank++, column);
            }
        }
        return rank;
    }

    private static void clear(List<double[]> rows, int rank, int column) {
        var pivot = rows.get(rank);
        for (int at = rank + 1; at < rows.size(); at++) {
            double times = rows.get(at)[column] / pivot[column];
            for (int each = column; each < pivot.length; each++) {
                rows.get(at)[each] -= times * pivot[each];
            }
        }
    }

    private double[] row(String group) {
        return lives.stream().mapToDouble(life -> life.in(group) ? 1 : 0).toArray();
    }

    private static List<String> groups() {
        var groups = new ArrayList<>(List.of("all0"));
        for (int mark = 0; mark < MARKS.length; mark++) {
            groups.addAll(List.of("enough" + mark, "reached" + mark));
            if (mark > 0) {
                groups.add("lately" + mark);
            }
        }
        return groups;
    }

    /// One of each kind that thousands of made lives show.
    private static List<Life> lives() {
        var random = new Random(1);
        var kinds = new LinkedHashMap<List<Boolean>, Life>();
        for (int made = 0; made < 20_000; made++) {
            var life = life(random, random.nextInt(420), random.nextDouble());
            kinds.putIfAbsent(groups().stream().map(life::in).toList(), life);
        }
        return List.copyOf(kinds.values());
    }

    private static Life life(Random random, int days, double often) {
        var reached = new TreeSet<Integer>();
        int first = 1 + random.nextInt(random.nextBoolean() ? 20 : 400);
        for (int day = first; day <= days; day += 1 + random.nextInt(60)) {
            if (random.nextDouble() < often) {
                reached.add(day);
            }
        }
        return new Life(days, reached);
    }

    private static boolean small(long count) {
        return count >= 1 && count <= MOST;
    }
}
