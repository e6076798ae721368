package tandem.keys;

import com.google.crypto.tink.subtle.Ed25519Sign;
import com.google.crypto.tink.subtle.Ed25519Verify;
import java.security.GeneralSecurityException;
import org.springframework.stereotype.Component;

/// Signs for the installation (Ed25519): the head of the audit trail.
@Component
public class Signing {
    private final Vault vault;

    public Signing(Vault vault) {
        this.vault = vault;
    }

    public byte[] sign(byte[] data) {
        try {
            return new Ed25519Sign(vault.ring().signing()).sign(data);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    public boolean verified(byte[] data, byte[] signature) {
        try {
            new Ed25519Verify(publicKey()).verify(signature, data);
            return true;
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    /// The 32 bytes that others verify with.
    public byte[] publicKey() {
        try {
            return Ed25519Sign.KeyPair.newKeyPairFromSeed(vault.ring().signing())
                    .getPublicKey();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
