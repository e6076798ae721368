package tandem.finding;

import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/// Words as the index knows them: runs of letters and digits, without accents, case and apostrophes, so that
/// "San José's" and "san joses" are the same.
final class SearchText extends TokenStream {
    private static final int LONGEST = 40;

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private String text = "";
    private int at;

    SearchText of(String raw) {
        text = folded(raw);
        at = 0;
        return this;
    }

    static List<String> words(String raw) {
        String folded = folded(raw);
        List<String> words = new ArrayList<>();
        for (int start = start(folded, 0); start < folded.length(); ) {
            int end = end(folded, start);
            words.add(folded.substring(start, end));
            start = start(folded, end);
        }
        return words;
    }

    static String folded(String raw) {
        char[] in = raw.toCharArray();
        char[] out = in;
        int length = in.length;
        if (!ascii(in)) {
            out = new char[in.length * 4];
            length = ASCIIFoldingFilter.foldToASCII(in, 0, out, 0, in.length);
        }
        int kept = 0;
        for (int i = 0; i < length; i++) {
            if (out[i] != '\'') {
                out[kept++] = Character.toLowerCase(out[i]);
            }
        }
        return new String(out, 0, kept);
    }

    @Override
    public boolean incrementToken() {
        clearAttributes();
        int start = start(text, at);
        if (start >= text.length()) {
            return false;
        }
        at = end(text, start);
        term.append(text, start, at);
        return true;
    }

    @Override
    public void reset() {
        at = 0;
    }

    private static boolean ascii(char[] text) {
        for (char unit : text) {
            if (unit > 127) {
                return false;
            }
        }
        return true;
    }

    private static int start(String text, int from) {
        int at = from;
        while (at < text.length() && !Character.isLetterOrDigit(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private static int end(String text, int from) {
        int at = from;
        while (at < text.length() && at - from < LONGEST && Character.isLetterOrDigit(text.charAt(at))) {
            at++;
        }
        return at;
    }
}
