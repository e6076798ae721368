package tandem.setup;

import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Set;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import tandem.program.Logo;

/// Makes a picture anew from what somebody sent: only its dots remain. What hid in the file (where it was taken, by
/// whom, another file behind it) is gone. Its size is read before any dot is, and nothing but PNG and JPEG is tried.
sealed interface LogoFile {
    record Made(Logo logo) implements LogoFile {}

    record Refused(Why why) implements LogoFile {}

    enum Why {
        NO_PICTURE,
        TOO_LARGE
    }

    /// A picture of more dots is refused before it is opened.
    int MOST_DOTS = 4_000_000;

    Set<String> KINDS = Set.of("png", "jpeg");

    static LogoFile of(byte[] file) {
        try (ImageInputStream in =
                new javax.imageio.stream.MemoryCacheImageInputStream(new ByteArrayInputStream(file))) {
            var readers = ImageIO.getImageReaders(in);
            while (readers.hasNext()) {
                var reader = readers.next();
                if (KINDS.contains(reader.getFormatName().toLowerCase(java.util.Locale.ROOT))) {
                    return read(reader, in);
                }
            }
            return new Refused(Why.NO_PICTURE);
        } catch (IOException | RuntimeException broken) {
            return new Refused(Why.NO_PICTURE);
        }
    }

    private static LogoFile read(ImageReader reader, ImageInputStream in) throws IOException {
        try {
            reader.setInput(in, true, true);
            long dots = (long) reader.getWidth(0) * reader.getHeight(0);
            return dots > MOST_DOTS ? new Refused(Why.TOO_LARGE) : new Made(png(small(reader.read(0))));
        } finally {
            reader.dispose();
        }
    }

    private static BufferedImage small(BufferedImage picture) {
        var smaller = picture;
        while (side(smaller) > 2 * Logo.LARGEST_SIDE) {
            smaller = drawn(smaller, 0.5);
        }
        return drawn(smaller, Math.min(1.0, Logo.LARGEST_SIDE / (double) side(smaller)));
    }

    private static int side(BufferedImage picture) {
        return Math.max(picture.getWidth(), picture.getHeight());
    }

    private static BufferedImage drawn(BufferedImage picture, double factor) {
        int width = Math.max(1, (int) Math.round(picture.getWidth() * factor));
        int height = Math.max(1, (int) Math.round(picture.getHeight() * factor));
        var canvas = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        var pen = canvas.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        pen.drawImage(picture, 0, 0, width, height, null);
        pen.dispose();
        return canvas;
    }

    private static Logo png(BufferedImage picture) throws IOException {
        var out = new ByteArrayOutputStream();
        ImageIO.write(picture, "png", out);
        return new Logo(out.toByteArray());
    }
}
