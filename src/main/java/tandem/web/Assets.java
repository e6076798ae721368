package tandem.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tandem.program.Accent;
import tandem.program.Logo;

/// The files of the shell: one stylesheet, scripts, icons. Made when the program starts and again when its
/// colours change.
public final class Assets {
    /// The parts of the one stylesheet, in order. A capability with styles of its own adds its file here.
    private static final List<String> STYLES = List.of(
            "base", "layout", "components", "checkins", "coping", "patterns", "channels", "transition", "live", "last");

    /// The scripts that pages name; what these import comes with them.
    private static final List<String> SCRIPTS =
            List.of("app", "passkey", "checkin", "push", "guide", "plan", "door", "live", "voice");

    private final List<Asset> all;
    private final Scripts scripts = new Scripts(SCRIPTS);
    private final Optional<Asset> logo;

    Assets(@Nullable Accent accent, Optional<Logo> logo) {
        this.logo = logo.map(sign -> Asset.of("logo", "png", "image/png", sign.png()));
        this.all = List.of(
                Asset.of("tandem", "css", "text/css;charset=UTF-8", bytes(styles(accent))),
                drawing("icon"),
                drawing("icon-neutral"),
                picture("icon-neutral-180"),
                picture("icon-neutral-192"),
                picture("icon-neutral-512"),
                picture("icon-neutral-mask-512"));
    }

    public String css() {
        return all.get(0).path();
    }

    /// The one script of every page.
    public String js() {
        return scripts.of("app").path();
    }

    public String icon() {
        return all.get(1).path();
    }

    /// The program's own sign; empty where it has none.
    public String logo() {
        return logo.map(Asset::path).orElse("");
    }

    /// Its width and height, as they stand in its head: `512x320`; empty where there is none.
    String logoSize() {
        return logo.map(sign -> ByteBuffer.wrap(sign.plain(), 16, 8))
                .map(head -> head.getInt() + "x" + head.getInt())
                .orElse("");
    }

    /// The script of the pages that ask for a passkey.
    public String passkey() {
        return scripts.of("passkey").path();
    }

    /// The script of a skill that is followed step by step.
    public String guide() {
        return scripts.of("guide").path();
    }

    /// The script that keeps a plan on its owner's own phone.
    public String plan() {
        return scripts.of("plan").path();
    }

    /// The script of the door of a live room.
    public Script door() {
        return scripts.of("door");
    }

    /// The script of a live room.
    public Script live() {
        return scripts.of("live");
    }

    /// The script of a live room in which people hear each other.
    public Script voice() {
        return scripts.of("voice");
    }

    /// The script of check-ins that wait on a phone.
    public String later() {
        return scripts.of("checkin").path();
    }

    /// The script of the page on which somebody lets messages come.
    public String push() {
        return scripts.of("push").path();
    }

    /// What stands on a home screen: a sheet of paper, in sizes that phones ask for.
    String neutral() {
        return all.get(2).path();
    }

    String touch() {
        return all.get(3).path();
    }

    String small() {
        return all.get(4).path();
    }

    String large() {
        return all.get(5).path();
    }

    String masked() {
        return all.get(6).path();
    }

    Stream<Asset> everything() {
        return Stream.concat(kept(), logo.stream());
    }

    private Stream<Asset> kept() {
        return Stream.concat(all.stream(), scripts.files());
    }

    /// Changes whenever any of the files does.
    String version() {
        return Asset.hash(bytes(kept().toList() + text("js/worker.js")));
    }

    private static String styles(@Nullable Accent accent) {
        var styles = STYLES.stream().map(name -> text("css/" + name + ".css")).collect(Collectors.joining("\n"));
        return Minify.styles(styles + (accent == null ? "" : own(accent)));
    }

    private static String own(Accent accent) {
        var light = ":root{--accent:%1$s;--fill:%1$s;--panel:%1$s;--tint:color-mix(in srgb,%1$s 14%%,#fffdf8)}"
                .formatted(accent.light());
        var dark = (":root{--accent:%1$s;--fill:%1$s;--panel:color-mix(in srgb,%1$s 30%%,#171613);"
                        + "--tint:color-mix(in srgb,%1$s 22%%,#171613)}")
                .formatted(accent.dark());
        return "@layer tokens{" + light + "@media (prefers-color-scheme:dark){" + dark + "}}";
    }

    private static Asset drawing(String name) {
        return Asset.of(name, "svg", "image/svg+xml", file("icons/" + name + ".svg"));
    }

    private static Asset picture(String name) {
        return Asset.of(name, "png", "image/png", file("icons/" + name + ".png"));
    }

    static String text(String name) {
        return new String(file(name), StandardCharsets.UTF_8);
    }

    private static byte[] file(String name) {
        try (var file = Objects.requireNonNull(Assets.class.getResourceAsStream("/static/" + name), name)) {
            return file.readAllBytes();
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
