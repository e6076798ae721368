package tandem.texting;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Speaks the Messages API of Twilio, which several carriers speak too.
@Component
class Twilio implements Carrier {
    static final int STOPPED = 21610;
    static final int AWAY = 30003;
    private static final Set<Integer> WRONG = Set.of(21211, 21214, 21217, 21614, 21635, 30005, 30006);

    private static final Logger LOG = LoggerFactory.getLogger(Twilio.class);
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    /// Clocks of two machines differ by a little.
    private static final Duration CLOCKS = Duration.ofMinutes(2);

    private final CarrierSettings settings;
    private final JsonMapper json = JsonMapper.builder().build();
    private final HttpClient http = HttpClient.newBuilder()
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    Twilio(CarrierSettings settings) {
        this.settings = settings;
    }

    @Override
    public Outcome send(UUID id, String to, String words) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("To", to);
        fields.put("From", settings.number());
        fields.put("Body", words);
        settings.states(id).ifPresent(address -> fields.put("StatusCallback", address));
        var request = request("")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(encoded(fields)))
                .build();
        try {
            return read(http.send(request, BodyHandlers.ofString()));
        } catch (ConnectException | HttpConnectTimeoutException never) {
            return Outcome.of(Came.NOT_NOW);
        } catch (IOException cut) {
            LOG.warn(
                    "The carrier did not say whether it took text {}: {}",
                    id,
                    cut.getClass().getSimpleName());
            return Outcome.of(Came.UNSURE);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return Outcome.of(Came.UNSURE);
        }
    }

    @Override
    public List<String> taken(String to, String words, Instant since) {
        var from = since.minus(CLOCKS);
        var fields = new LinkedHashMap<String, String>();
        fields.put("To", to);
        fields.put("From", settings.number());
        fields.put("DateSent>", LocalDate.ofInstant(from, ZoneOffset.UTC).toString());
        fields.put("PageSize", "50");
        try {
            var answer = http.send(request("?" + encoded(fields)).GET().build(), BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new Unreachable("answered " + answer.statusCode());
            }
            var found = new ArrayList<String>();
            json.readTree(answer.body()).path("messages").forEach(each -> {
                if (each.path("body").asString("").endsWith(words)
                        && !made(each).isBefore(from)) {
                    found.addFirst(each.path("sid").asString(""));
                }
            });
            return found;
        } catch (IOException | JacksonException unreadable) {
            throw new Unreachable(unreadable.getClass().getSimpleName());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new Unreachable("stopped");
        }
    }

    /// What a code of the carrier's means, in an answer or said later.
    static Came meaning(int code) {
        if (WRONG.contains(code)) {
            return Came.WRONG;
        }
        return switch (code) {
            case STOPPED -> Came.STOPPED;
            case AWAY -> Came.AWAY;
            default -> Came.REFUSED;
        };
    }

    private Outcome read(HttpResponse<String> answer) {
        int status = answer.statusCode();
        var said = tree(answer.body());
        if (status == 200 || status == 201) {
            var sid = said == null ? "" : said.path("sid").asString("");
            return sid.isEmpty() ? Outcome.of(Came.UNSURE) : new Outcome(Came.TAKEN, sid, 0);
        }
        int code = said == null ? 0 : said.path("code").asInt(0);
        LOG.warn("The carrier answered {}, code {}", status, code);
        if (status >= 500) {
            return new Outcome(Came.UNSURE, "", code);
        }
        boolean later = status == 401 || status == 403 || status == 404 || status == 429;
        return new Outcome(later ? Came.NOT_NOW : meaning(code), "", code);
    }

    private @Nullable JsonNode tree(String body) {
        try {
            return json.readTree(body);
        } catch (JacksonException notJson) {
            return null;
        }
    }

    private static Instant made(JsonNode message) {
        try {
            return ZonedDateTime.parse(message.path("date_created").asString(""), DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
        } catch (DateTimeParseException unreadable) {
            return Instant.EPOCH;
        }
    }

    private HttpRequest.Builder request(String query) {
        var url = settings.url().orElseThrow();
        var port = url.getPort() < 0 ? "" : ":" + url.getPort();
        var account = settings.account();
        var path = url.getRawPath() + "/Accounts/" + account + "/Messages.json" + query;
        var credentials = (account + ":" + settings.token()).getBytes(StandardCharsets.UTF_8);
        return HttpRequest.newBuilder(URI.create(url.getScheme() + "://" + url.getHost() + port + path))
                .timeout(PATIENCE)
                .header("Accept", "application/json")
                .header("Authorization", "Basic " + Base64.getEncoder().encodeToString(credentials));
    }

    private static String encoded(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> code(field.getKey()) + "=" + code(field.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String code(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
