package tandem.meetings;

import java.time.Duration;
import java.time.ZoneId;
import tandem.schedules.Schedule;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.annotation.JsonDeserialize;
import tools.jackson.databind.annotation.JsonSerialize;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.util.StdConverter;

/// Facts as they are stored: one JSON object, schedules in their own notation.
final class FactsJson {
    private static final JsonMapper JSON = JsonMapper.builder()
            .addMixIn(Schedule.class, Stored.class)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private FactsJson() {}

    static String write(Facts facts) {
        return JSON.writeValueAsString(facts);
    }

    static Facts read(String json) {
        return JSON.readValue(json, Facts.class);
    }

    @JsonSerialize(converter = ToText.class)
    @JsonDeserialize(converter = FromText.class)
    private interface Stored {}

    record Text(String zone, String rules, long minutes, String except, String pauses) {}

    static final class ToText extends StdConverter<Schedule, Text> {
        @Override
        public Text convert(Schedule schedule) {
            return new Text(
                    schedule.zone().getId(),
                    schedule.rulesText(),
                    schedule.length().toMinutes(),
                    schedule.exceptText(),
                    schedule.pausesText());
        }
    }

    static final class FromText extends StdConverter<Text, Schedule> {
        @Override
        public Schedule convert(Text text) {
            return Schedule.of(
                    ZoneId.of(text.zone), text.rules, Duration.ofMinutes(text.minutes), text.except, text.pauses);
        }
    }
}
