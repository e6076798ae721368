package tandem.joining;

import tandem.web.Page;
import tandem.web.QrCode;
import tandem.web.Texts;

/// A new invitation, to hand over: shown once, for nothing but a hash of its code is kept.
///
/// @param link the whole address
/// @param address where the code can be typed in instead
record MadePage(Page shell, String code, String link, String address, String until, QrCode picture, boolean sent) {
    Texts texts() {
        return shell.texts();
    }
}
