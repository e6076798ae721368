package tandem.reading;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeTraversor;

/// One text on its way.
final class Cleaning {
    private static final int MARKUP_LIMIT = 100_000;
    private static final int ROUNDS = 3;

    private final List<Remark> notes = new ArrayList<>();
    private String text;

    Cleaning(String raw) {
        this.text = raw;
    }

    Texts.Clean lines() {
        characters();
        String before = "";
        for (int round = 0; round < ROUNDS && !text.equals(before) && (hasMarkup() || hasEntity()); round++) {
            before = text;
            markup();
        }
        whitespace();
        return new Texts.Clean(text, notes);
    }

    private void characters() {
        StringBuilder out = new StringBuilder(text.length());
        boolean stray = false;
        boolean control = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Strays.at(text, i)) {
                out.append(Strays.meant(text, i++));
                stray = true;
            } else if (Texts.isPair(text, i)) {
                out.append(c).append(text.charAt(++i));
            } else if (Character.isSurrogate(c)) {
                out.append('\uFFFD');
                stray = true;
            } else if (c == '\n' || c == '\r' || c == '\t' || c == 0x2028 || c == 0x2029 || c == 0x85) {
                out.append(
                        c == '\t'
                                ? ' '
                                : c == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n' ? ' ' : '\n');
            } else if (Character.isISOControl(c) || Texts.isInvisible(c)) {
                control = true;
            } else {
                out.append(c != ' ' && Character.isSpaceChar(c) ? ' ' : c);
            }
        }
        note(stray, Remark.NOT_UTF8);
        note(control, Remark.INVISIBLE);
        text = out.toString();
    }

    private void note(boolean happened, Remark remark) {
        if (happened && !notes.contains(remark)) {
            notes.add(remark);
        }
    }

    private boolean hasMarkup() {
        for (int i = text.indexOf('<'); i >= 0; i = text.indexOf('<', i + 1)) {
            char c = i + 1 < text.length() ? text.charAt(i + 1) : ' ';
            if (c == '/' || c == '!' || c == '?' || Character.isLetter(c)) {
                return true;
            }
        }
        return false;
    }

    private boolean hasEntity() {
        for (int i = text.indexOf('&'); i >= 0; i = text.indexOf('&', i + 1)) {
            int semicolon = text.indexOf(';', i);
            if (semicolon > i + 1 && semicolon <= i + 10 && isName(i + 1, semicolon)) {
                return true;
            }
        }
        return false;
    }

    private boolean isName(int from, int to) {
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (!Character.isLetterOrDigit(c) && !(c == '#' && i == from)) {
                return false;
            }
        }
        return true;
    }

    private void markup() {
        if (!hasMarkup()) {
            String decoded = Texts.storable(Parser.unescapeEntities(text, true));
            note(!decoded.equals(text), Remark.ENTITIES);
            text = decoded;
            return;
        }
        note(true, Remark.MARKUP);
        String bare = Texts.cut(text, MARKUP_LIMIT).replace("<http", " http");
        StringBuilder out = new StringBuilder(bare.length());
        NodeTraversor.traverse(
                new MarkupText(out), Jsoup.parseBodyFragment(bare).body());
        text = Texts.storable(out.toString());
    }

    private void whitespace() {
        StringBuilder out = new StringBuilder(text.length());
        int breaks = 0;
        boolean space = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n') {
                breaks++;
            } else if (c <= ' ' || Character.isSpaceChar(c)) {
                space = true;
            } else {
                if (!out.isEmpty()) {
                    out.append(breaks > 1 ? "\n\n" : breaks == 1 ? "\n" : space ? " " : "");
                }
                breaks = 0;
                space = false;
                out.append(c);
            }
        }
        text = out.toString();
    }
}
