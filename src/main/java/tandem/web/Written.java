package tandem.web;

import gg.jte.Content;
import gg.jte.html.HtmlTemplateOutput;
import gg.jte.html.OwaspHtmlTemplateOutput;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// A page while its template writes it: UTF-8 in one piece that grows, each text made harmless on its way there.
///
/// jte's own output looks through each text, makes bytes of it, and keeps these until the end: more than a thousand
/// pieces for a circle's page. What needs more than a look at each letter is still left to it: scripts, attributes that
/// act, addresses that name a scheme.
final class Written implements HtmlTemplateOutput {
    private static final int USUAL = 32 * 1024;
    private static final int ASCII = 0x80;
    /// Bytes that one letter can become: `&#39;`.
    private static final int WIDEST = 5;

    private static final byte[][] AS_IT_IS = new byte[ASCII][];
    private static final byte[][] BETWEEN_TAGS = new byte[ASCII][];
    private static final byte[][] IN_ATTRIBUTE = new byte[ASCII][];

    static {
        BETWEEN_TAGS['&'] = IN_ATTRIBUTE['&'] = ascii("&amp;");
        BETWEEN_TAGS['<'] = IN_ATTRIBUTE['<'] = ascii("&lt;");
        BETWEEN_TAGS['>'] = ascii("&gt;");
        IN_ATTRIBUTE['"'] = ascii("&#34;");
        IN_ATTRIBUTE['\''] = ascii("&#39;");
    }

    private final OwaspHtmlTemplateOutput careful = new OwaspHtmlTemplateOutput(this);
    private byte[] bytes = new byte[USUAL];
    private int size;
    private @Nullable String tag;
    private @Nullable String attribute;

    @Override
    public void setContext(@Nullable String tag, @Nullable String attribute) {
        this.tag = tag;
        this.attribute = attribute;
    }

    @Override
    public void writeUserContent(@Nullable String text) {
        if (text == null) {
            return;
        }
        if (tag == null || attribute == null ? "script".equals(tag) : acts(attribute, text)) {
            careful.setContext(tag, attribute);
            careful.writeUserContent(text);
        } else {
            write(text, tag == null || attribute == null ? BETWEEN_TAGS : IN_ATTRIBUTE);
        }
    }

    @Override
    public void writeUserContent(@Nullable Content content) {
        if (content != null && tag != null && attribute != null) {
            careful.setContext(tag, attribute);
            careful.writeUserContent(content);
        } else if (content != null) {
            content.writeTo(this);
        }
    }

    @Override
    public void writeContent(String text) {
        write(text, AS_IT_IS);
    }

    @Override
    public void writeContent(String text, int from, int to) {
        write(text.substring(from, to), AS_IT_IS);
    }

    @Override
    public void writeBinaryContent(byte[] more) {
        room(more.length);
        System.arraycopy(more, 0, bytes, size, more.length);
        size += more.length;
    }

    byte[] toBytes() {
        return Arrays.copyOf(bytes, size);
    }

    private static boolean acts(String attribute, String text) {
        return attribute.equals("href") ? text.indexOf(':') >= 0 : attribute.startsWith("on");
    }

    private void write(String text, byte[][] harmless) {
        room(WIDEST * text.length());
        int next = copy(text, 0, harmless);
        while (next < text.length()) {
            next = copy(text, change(text, next, harmless), harmless);
        }
    }

    /// Copies letters that stay as they are.
    ///
    /// @return where the first is that does not
    private int copy(String text, int from, byte[][] harmless) {
        var into = bytes;
        int to = size;
        int next = from;
        while (next < text.length() && text.charAt(next) < ASCII && harmless[text.charAt(next)] == null) {
            into[to++] = (byte) text.charAt(next++);
        }
        size = to;
        return next;
    }

    /// Writes one letter by what stands for it, or all that are not ASCII up to the next that is.
    ///
    /// @return where it goes on
    private int change(String text, int at, byte[][] harmless) {
        if (text.charAt(at) < ASCII) {
            writeBinaryContent(harmless[text.charAt(at)]);
            return at + 1;
        }
        int end = at;
        while (end < text.length() && text.charAt(end) >= ASCII) {
            end++;
        }
        writeBinaryContent(text.substring(at, end).getBytes(StandardCharsets.UTF_8));
        return end;
    }

    private void room(int more) {
        if (more > bytes.length - size) {
            bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, size + more));
        }
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
