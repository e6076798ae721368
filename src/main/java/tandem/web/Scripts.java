package tandem.web;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Our scripts. Where one imports another, the address of that one is put: it holds a hash of its content, so what is
/// imported is made first, and no two import each other.
final class Scripts {
    private static final Pattern IMPORT = Pattern.compile("(?m)^(import (?:.* from )?')\\./([a-z]+)\\.js'$");

    private final Map<String, Script> all = new LinkedHashMap<>();

    Scripts(List<String> names) {
        names.forEach(this::make);
    }

    Script of(String name) {
        return Objects.requireNonNull(all.get(name), name);
    }

    Stream<Asset> files() {
        return all.values().stream().map(Script::file);
    }

    private Script make(String name) {
        var made = all.get(name);
        return made == null ? read(name) : made;
    }

    private Script read(String name) {
        var ahead = new LinkedHashSet<String>();
        var text = IMPORT.matcher(Minify.script(Assets.text("js/" + name + ".js")))
                .replaceAll(line -> {
                    var other = make(line.group(2));
                    ahead.addAll(other.ahead());
                    ahead.add(other.path());
                    return Matcher.quoteReplacement(line.group(1) + other.path() + "'");
                });
        var file = Asset.of(name, "js", "text/javascript;charset=UTF-8", text.getBytes(StandardCharsets.UTF_8));
        var script = new Script(file, List.copyOf(ahead));
        all.put(name, script);
        return script;
    }
}
