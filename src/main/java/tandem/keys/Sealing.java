package tandem.keys;

import java.security.GeneralSecurityException;

/// How sealed words look: one byte for the version, then nonce, ciphertext and tag. Nothing in it depends on how the
/// key itself is kept, so keys are wrapped anew without touching the words.
final class Sealing {
    private static final byte VERSION = 1;

    private Sealing() {}

    static byte[] seal(Key key, Box box, byte[] plain) {
        byte[] sealed = key.seal(plain, context(box));
        byte[] whole = new byte[sealed.length + 1];
        whole[0] = VERSION;
        System.arraycopy(sealed, 0, whole, 1, sealed.length);
        return whole;
    }

    static byte[] open(Key key, Box box, byte[] whole) {
        try {
            if (whole.length == 0 || whole[0] != VERSION) {
                throw new GeneralSecurityException("another version");
            }
            return key.open(whole, 1, context(box));
        } catch (GeneralSecurityException e) {
            throw new SealBroken(box, e);
        }
    }

    private static byte[] context(Box box) {
        return new Bytes()
                .id(box.owner())
                .id(box.row())
                .text(box.table())
                .text(box.column())
                .done();
    }
}
