package tandem.signals;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// What somebody chose about the rules.
///
/// @param off ids of rules; [#ALL] for all of them, those to come too
/// @param later until when a rule is put off
/// @param zone of their days, as their browser last told it
record Choice(Set<String> off, Map<String, LocalDate> later, Optional<ZoneId> zone) {
    static final String ALL = "all";
    static final Choice NONE = new Choice(Set.of(), Map.of(), Optional.empty());
    private static final String LATER = "later.";

    Choice {
        off = Set.copyOf(off);
        later = Map.copyOf(later);
    }

    boolean on(Rule rule) {
        return !allOff() && !off.contains(rule.id());
    }

    boolean allOff() {
        return off.contains(ALL);
    }

    boolean shows(Signal signal, LocalDate today) {
        var until = later.get(signal.id());
        return until == null || !today.isBefore(until);
    }

    Choice turnOff(String rule) {
        var more = new TreeSet<>(off);
        more.add(rule);
        return new Choice(more, later, zone);
    }

    Choice turnOn(String rule) {
        var fewer = new TreeSet<>(off);
        fewer.remove(rule);
        return new Choice(fewer, later, zone);
    }

    Choice putOff(String rule, LocalDate until) {
        var more = new HashMap<>(later);
        more.put(rule, until);
        return new Choice(off, more, zone);
    }

    Choice in(ZoneId other) {
        return new Choice(off, later, Optional.of(other));
    }

    String written() {
        var values = new HashMap<String, String>();
        values.put("off", String.join(" ", new TreeSet<>(off)));
        later.forEach((rule, day) -> values.put(LATER + rule, day.toString()));
        zone.ifPresent(each -> values.put("zone", each.getId()));
        return Written.of(values);
    }

    static Choice read(String text) {
        var values = Written.read(text);
        var later = new HashMap<String, LocalDate>();
        values.forEach((key, value) -> {
            if (key.startsWith(LATER)) {
                later.put(key.substring(LATER.length()), LocalDate.parse(value));
            }
        });
        var off = values.getOrDefault("off", "");
        return new Choice(
                off.isEmpty() ? Set.of() : Set.of(off.split(" ")),
                later,
                Optional.ofNullable(values.get("zone")).map(ZoneId::of));
    }

    /// Nothing of it.
    @Override
    public String toString() {
        return "Choice";
    }
}
