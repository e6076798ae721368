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

/// The files of the shell: one stylesheet, one script, icons. Made when the program starts and again when its
/// colours change.
public final class Assets {
    /// The parts of the one stylesheet, in order. A capability with styles of its own adds its file here.
    private static final List<String> STYLES = List.of(
            "base", "layout", "components", "checkins", "coping", "patterns", "channels", "transition", "live", "last");

    private final List<Asset> all;
    private final Optional<Asset> logo;

    Assets(@Nullable Accent accent, Optional<Logo> logo) {
        this.logo = logo.map(sign -> Asset.of("logo", "png", "image/png", sign.png()));
        this.all = List.of(
                Asset.of("tandem", "css", "text/css;charset=UTF-8", bytes(styles(accent))),
                Asset.of("tandem", "js", "text/javascript;charset=UTF-8", bytes(Minify.script(text("js/app.js")))),
                Asset.of("icon", "svg", "image/svg+xml", bytes(text("icons/icon.svg"))),
                Asset.of("icon-neutral", "svg", "image/svg+xml", bytes(text("icons/icon-neutral.svg"))),
                script("passkey"),
                Asset.of("later", "js", "text/javascript;charset=UTF-8", bytes(Minify.script(text("js/checkin.js")))),
                script("push"),
                picture("icon-neutral-180"),
                picture("icon-neutral-192"),
                picture("icon-neutral-512"),
                picture("icon-neutral-mask-512"),
                script("guide"),
                script("plan"),
                script("live"),
                script("voice"));
    }

    private static Asset script(String name) {
        return Asset.of(name, "js", "text/javascript;charset=UTF-8", bytes(Minify.script(text("js/" + name + ".js"))));
    }

    public String css() {
        return all.get(0).path();
    }

    public String js() {
        return all.get(1).path();
    }

    public String icon() {
        return all.get(2).path();
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
        return all.get(4).path();
    }

    /// The script of a skill that is followed step by step.
    public String guide() {
        return all.get(11).path();
    }

    /// The script that keeps a plan on its owner's own phone.
    public String plan() {
        return all.get(12).path();
    }

    /// The script of a live room.
    public String live() {
        return all.get(13).path();
    }

    /// The script of the voices in a live room.
    public String voice() {
        return all.get(14).path();
    }

    /// The script of check-ins that wait on a phone.
    public String later() {
        return all.get(5).path();
    }

    /// The script of the page on which somebody lets messages come.
    public String push() {
        return all.get(6).path();
    }

    /// What stands on a home screen: a sheet of paper, in sizes that phones ask for.
    String neutral() {
        return all.get(3).path();
    }

    String touch() {
        return all.get(7).path();
    }

    String small() {
        return all.get(8).path();
    }

    String large() {
        return all.get(9).path();
    }

    String masked() {
        return all.get(10).path();
    }

    List<Asset> all() {
        return all;
    }

    Stream<Asset> everything() {
        return Stream.concat(all.stream(), logo.stream());
    }

    /// Changes whenever any of the files does.
    String version() {
        return Asset.hash(bytes(all.toString() + text("js/worker.js")));
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
