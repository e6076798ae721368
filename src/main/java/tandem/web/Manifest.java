package tandem.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/// How this stands on a home screen. Whoever holds the phone reads it, so it is a sheet of paper called “Notes”, unless
/// somebody chose the program's own name and sign.
final class Manifest {
    private static final String PAPER = "#f6f3ec";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Manifest() {}

    static String of(Visit visit, boolean program) {
        var name = program ? visit.program().name() : visit.texts().of("web.install.name");
        var manifest = new LinkedHashMap<String, Object>();
        manifest.put("id", "/");
        manifest.put("name", name);
        manifest.put("short_name", name.length() > 12 ? name.split(" ", 2)[0] : name);
        manifest.put("start_url", "/");
        manifest.put("display", "standalone");
        manifest.put("lang", visit.language().code());
        manifest.put("background_color", PAPER);
        manifest.put("theme_color", PAPER);
        manifest.put("icons", icons(visit.site().assets(), program));
        return JSON.writeValueAsString(manifest);
    }

    private static List<Map<String, String>> icons(Assets assets, boolean program) {
        var icons = new ArrayList<Map<String, String>>();
        if (program && !assets.logo().isEmpty()) {
            icons.add(icon(assets.logo(), assets.logoSize(), "image/png", "any"));
        }
        if (program) {
            icons.add(icon(assets.icon(), "any", "image/svg+xml", "any"));
            return icons;
        }
        icons.add(icon(assets.small(), "192x192", "image/png", "any"));
        icons.add(icon(assets.large(), "512x512", "image/png", "any"));
        icons.add(icon(assets.masked(), "512x512", "image/png", "maskable"));
        icons.add(icon(assets.neutral(), "any", "image/svg+xml", "any"));
        return icons;
    }

    private static Map<String, String> icon(String path, String sizes, String type, String purpose) {
        var icon = new LinkedHashMap<String, String>();
        icon.put("src", path);
        icon.put("sizes", sizes);
        icon.put("type", type);
        icon.put("purpose", purpose);
        return icon;
    }
}
