package tandem.signals;

import java.util.Map;
import tandem.web.Texts;

/// A rule that is true now.
///
/// @param values of its reason, by the name of their place
record Signal(String id, Rule rule, Map<String, String> values) {
    public Signal {
        values = Map.copyOf(values);
    }

    static Signal of(Rule rule, Map<String, String> values) {
        return new Signal(rule.id(), rule, values);
    }

    public String name(Texts texts) {
        return rule.name(texts);
    }

    /// What somebody can check in their own entries.
    public String reason(Texts texts) {
        return rule.reason(texts, values);
    }

    /// One gentle next thing.
    public String next(Texts texts) {
        return rule.next(texts);
    }

    /// Where that leads.
    public String path() {
        return switch (rule.go()) {
            case "help" -> "/help";
            case "now" -> "/skills/now";
            case "check-in" -> "/check-in";
            case "plan" -> "/plan";
            case "circles" -> "/circles";
            default -> "/skills/" + rule.go();
        };
    }

    public String label(Texts texts) {
        return texts.find("signals.go." + rule.go()).orElseGet(() -> texts.of("signals.go.skill"));
    }

    /// Whether it is the same as another, some days on.
    boolean continues(Signal earlier) {
        return id.equals(earlier.id)
                && values.getOrDefault("day", "").equals(earlier.values.getOrDefault("day", ""));
    }

    /// Nothing of it.
    @Override
    public String toString() {
        return "Signal";
    }
}
