package tandem.program;

import java.io.StringReader;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.nodes.Node;
import tandem.shared.Language;

/// Reads `program.yml` and says what is wrong with it, and where.
final class ProgramReader {
    private static final Duration REQUESTS_KEPT = Duration.ofDays(90);

    private ProgramReader() {}

    static Program read(String text) {
        var root = new Entry(compose(text), "")
                .only(
                        "sample",
                        "name",
                        "place",
                        "zone",
                        "languages",
                        "exit",
                        "numbers",
                        "crisis",
                        "reply",
                        "greeting",
                        "joining",
                        "requests_kept",
                        "accent");
        var zone = root.need("zone").as(ProgramReader::zone);
        return new Program(
                root.at("sample") instanceof Entry sample && sample.text().equals("true"),
                root.need("name").text(),
                root.need("place").text(),
                zone,
                list(
                        root.at("languages"),
                        entry -> entry.as(ProgramReader::language),
                        List.of(Language.EN, Language.ES)),
                root.need("exit").as(ProgramReader::address),
                list(root.at("numbers"), entry -> number(entry, zone), List.of()),
                root.at("crisis") instanceof Entry crisis ? crisis(crisis) : CrisisDefaults.LINES,
                root.at("reply") instanceof Entry reply ? promise(reply, zone) : null,
                root.at("greeting") instanceof Entry greeting ? greeting(greeting) : null,
                root.at("joining") instanceof Entry joining ? joining(joining) : JoiningRules.USUAL,
                root.at("requests_kept") instanceof Entry kept ? kept.as(ProgramReader::days) : REQUESTS_KEPT,
                root.at("accent") instanceof Entry accent ? accent(accent) : null);
    }

    static List<CrisisLine> crisis(Entry entry) {
        return list(entry, ProgramReader::line, List.of());
    }

    static Node compose(String text) {
        try {
            var node = new Yaml(new LoaderOptions()).compose(new StringReader(text));
            return Objects.requireNonNull(node, "empty");
        } catch (MarkedYAMLException broken) {
            var mark = broken.getProblemMark();
            throw new ProgramUnreadable(mark == null ? 1 : mark.getLine() + 1, "", String.valueOf(broken.getProblem()));
        } catch (NullPointerException nothing) {
            throw new ProgramUnreadable(1, "", "the file is empty");
        }
    }

    private static HelpNumber number(Entry entry, ZoneId zone) {
        entry.only("name", "number", "by", "about", "hours", "closed", "checked");
        return new HelpNumber(
                wording(entry.need("name")),
                entry.need("number").as(Phone::new),
                java.util.Set.copyOf(list(entry.need("by"), by -> by.as(ProgramReader::way), List.of())),
                wording(entry.need("about")),
                HoursReader.read(entry, zone),
                entry.need("checked").as(LocalDate::parse));
    }

    private static CrisisLine line(Entry entry) {
        entry.only("need", "name", "number", "by", "about", "alone", "checked");
        return new CrisisLine(
                wording(entry.need("need")),
                wording(entry.need("name")),
                entry.need("number").as(Phone::new),
                list(entry.need("by"), by -> by.as(ProgramReader::way), List.of()),
                wording(entry.need("about")),
                entry.at("alone") instanceof Entry alone && alone.text().equals("true"),
                entry.need("checked").as(LocalDate::parse));
    }

    private static Promise promise(Entry entry, ZoneId zone) {
        entry.only("within", "otherwise", "hours", "closed", "answered_by");
        return new Promise(
                entry.need("within").as(ProgramReader::duration),
                entry.need("otherwise").as(HoursReader::time),
                HoursReader.read(entry, zone),
                list(entry.at("answered_by"), ProgramReader::owner, List.of()));
    }

    private static Duration greeting(Entry entry) {
        return entry.only("within").need("within").as(ProgramReader::duration);
    }

    private static JoiningRules joining(Entry entry) {
        entry.only("open", "adults_from", "records_kept", "limits");
        var usual = JoiningRules.USUAL;
        return new JoiningRules(
                entry.at("open") instanceof Entry open ? open.as(ProgramReader::yes) : usual.open(),
                entry.at("adults_from") instanceof Entry age ? age.as(ProgramReader::age) : usual.adultsFrom(),
                entry.at("records_kept") instanceof Entry kept ? kept.as(ProgramReader::years) : usual.recordsKept(),
                entry.at("limits") instanceof Entry limits ? wording(limits) : null);
    }

    private static Promise.Owner owner(Entry entry) {
        entry.only("name", "until");
        return new Promise.Owner(entry.need("name").text(), entry.need("until").as(LocalDate::parse));
    }

    private static Accent accent(Entry entry) {
        entry.only("light", "dark");
        return entry.need("light")
                .as(light -> new Accent(light, entry.need("dark").text()));
    }

    private static Wording wording(Entry entry) {
        var said = new EnumMap<Language, String>(Language.class);
        entry.only("en", "es");
        for (var code : entry.keys()) {
            said.put(language(code), entry.need(code).text());
        }
        if (said.isEmpty()) {
            throw entry.wrong("needs words, such as en: Our program");
        }
        return new Wording(said);
    }

    private static <T> List<T> list(@Nullable Entry entry, Function<Entry, T> each, List<T> otherwise) {
        if (entry == null) {
            return otherwise;
        }
        var list = new ArrayList<T>();
        entry.each().forEach(item -> list.add(each.apply(item)));
        return list;
    }

    private static Language language(String code) {
        for (var language : Language.values()) {
            if (language.code().equals(code)) {
                return language;
            }
        }
        throw new IllegalArgumentException("“" + code + "” is not a language Tandem speaks; write en or es");
    }

    private static ZoneId zone(String text) {
        if (!ZoneId.getAvailableZoneIds().contains(text)) {
            throw new IllegalArgumentException("“" + text + "” is not a time zone such as America/Phoenix");
        }
        return ZoneId.of(text);
    }

    private static URI address(String text) {
        var address = URI.create(text);
        if (!"https".equals(address.getScheme()) || address.getHost() == null) {
            throw new IllegalArgumentException("“" + text + "” is not an address such as https://www.weather.gov/");
        }
        return address;
    }

    private static Way way(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "call" -> Way.CALL;
            case "text" -> Way.TEXT;
            case "chat" -> Way.CHAT;
            default -> throw new IllegalArgumentException("“" + text + "” is not a way; write call, text or chat");
        };
    }

    private static boolean yes(String text) {
        if (!text.matches("true|false")) {
            throw new IllegalArgumentException("“" + text + "” is neither true nor false");
        }
        return text.equals("true");
    }

    private static int age(String text) {
        if (!text.matches("1[3-9]|2[0-9]")) {
            throw new IllegalArgumentException("“" + text + "” is not an age such as 18");
        }
        return Integer.parseInt(text);
    }

    private static int years(String text) {
        if (!text.matches("[1-9][0-9]? years?")) {
            throw new IllegalArgumentException("“" + text + "” is not a number of years such as 7 years");
        }
        return Integer.parseInt(text.split(" ")[0]);
    }

    private static Duration days(String text) {
        if (!text.matches("[1-9][0-9]{0,2} days?")) {
            throw new IllegalArgumentException("“" + text + "” is not a number of days such as 90 days");
        }
        return Duration.ofDays(Long.parseLong(text.split(" ")[0]));
    }

    private static Duration duration(String text) {
        var parts = text.split(" ");
        if (!text.matches("[1-9][0-9]? (minutes?|hours?)")) {
            throw new IllegalArgumentException("“" + text + "” is not a time such as 30 minutes or 2 hours");
        }
        long amount = Long.parseLong(parts[0]);
        return parts[1].startsWith("h") ? Duration.ofHours(amount) : Duration.ofMinutes(amount);
    }
}
