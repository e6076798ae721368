package tandem.circles;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import tandem.web.Page;
import tandem.web.Texts;

/// Who asks to join the circles for which the reader answers.
///
/// @param circles those that are asked for
record AsksPage(Page shell, List<Ask> asks, Map<CircleId, Circle> circles) {
    Texts texts() {
        return shell.texts();
    }

    String circle(Ask ask) {
        var circle = circles.get(ask.circle());
        return circle == null ? "" : circle.name();
    }

    /// “Today”, “November 20”.
    String day(Ask ask) {
        return texts().dayAlone(
                        ask.asked(), shell.visit().now().atZone(ZoneOffset.UTC).toLocalDate());
    }
}
