package tandem.ways;

import com.webauthn4j.WebAuthnManager;
import com.webauthn4j.converter.AttestedCredentialDataConverter;
import com.webauthn4j.converter.util.ObjectConverter;
import com.webauthn4j.credential.CredentialRecordImpl;
import com.webauthn4j.data.AuthenticationData;
import com.webauthn4j.data.AuthenticationParameters;
import com.webauthn4j.data.PublicKeyCredentialParameters;
import com.webauthn4j.data.PublicKeyCredentialType;
import com.webauthn4j.data.RegistrationParameters;
import com.webauthn4j.data.attestation.authenticator.AuthenticatorData;
import com.webauthn4j.data.attestation.statement.COSEAlgorithmIdentifier;
import com.webauthn4j.data.attestation.statement.NoneAttestationStatement;
import com.webauthn4j.data.client.CollectedClientData;
import com.webauthn4j.data.extension.authenticator.RegistrationExtensionAuthenticatorOutput;
import com.webauthn4j.verifier.exception.VerificationException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/// Reads what browsers answer, with webauthn4j. The authenticator must have made sure of its person (by finger, face or
/// number); of which make it is, nobody asks.
@Component
class PasskeyAnswers {
    static final List<COSEAlgorithmIdentifier> ALGORITHMS =
            List.of(COSEAlgorithmIdentifier.ES256, COSEAlgorithmIdentifier.EdDSA, COSEAlgorithmIdentifier.RS256);

    private static final List<PublicKeyCredentialParameters> PARAMETERS = ALGORITHMS.stream()
            .map(algorithm -> new PublicKeyCredentialParameters(PublicKeyCredentialType.PUBLIC_KEY, algorithm))
            .toList();

    private final ObjectConverter converter = new ObjectConverter();
    private final WebAuthnManager manager = WebAuthnManager.createNonStrictWebAuthnManager(converter);
    private final AttestedCredentialDataConverter keys = new AttestedCredentialDataConverter(converter);
    private final RelyingParty party;

    PasskeyAnswers(RelyingParty party) {
        this.party = party;
    }

    record Made(byte[] credential, byte[] key, long counter) {}

    /// @param asked whether we asked this challenge
    Optional<Made> made(String answer, Predicate<byte[]> asked) {
        return read(() -> manager.parseRegistrationResponseJSON(answer))
                .filter(data -> asked.test(challenge(data.getCollectedClientData())))
                .filter(data -> right(() -> manager.verify(
                        data,
                        new RegistrationParameters(
                                party.expects(challenge(data.getCollectedClientData())), PARAMETERS, true, true))))
                .map(data -> made(data.getAttestationObject().getAuthenticatorData()));
    }

    /// @param theirs what the authenticator shall know its person by
    /// @return the authenticator's counter, where the answer is right
    Optional<Long> shown(String answer, Predicate<byte[]> asked, PasskeyStore.Held held, byte[] theirs) {
        return read(() -> manager.parseAuthenticationResponseJSON(answer))
                .filter(data -> data.getUserHandle() == null || Arrays.equals(data.getUserHandle(), theirs))
                .filter(data -> asked.test(challenge(data.getCollectedClientData())))
                .filter(data -> right(() -> manager.verify(
                        data,
                        new AuthenticationParameters(
                                party.expects(challenge(data.getCollectedClientData())),
                                record(held),
                                null,
                                true,
                                true))))
                .map(data -> data.getAuthenticatorData().getSignCount());
    }

    /// Which passkey an answer says it is from; nothing is checked yet.
    Optional<byte[]> credential(String answer) {
        return read(() -> manager.parseAuthenticationResponseJSON(answer)).map(AuthenticationData::getCredentialId);
    }

    /// What a stranger sends may be anything, and the reader throws whatever it trips over.
    private static <T> Optional<T> read(Supplier<T> reading) {
        try {
            return Optional.of(reading.get());
        } catch (RuntimeException unreadable) {
            return Optional.empty();
        }
    }

    private static boolean right(Runnable verifying) {
        try {
            verifying.run();
            return true;
        } catch (VerificationException refused) {
            return false;
        }
    }

    private static byte[] challenge(CollectedClientData client) {
        return client.getChallenge().getValue();
    }

    private Made made(AuthenticatorData<RegistrationExtensionAuthenticatorOutput> data) {
        var key = Objects.requireNonNull(data.getAttestedCredentialData());
        return new Made(key.getCredentialId(), keys.convert(key), data.getSignCount());
    }

    private CredentialRecordImpl record(PasskeyStore.Held held) {
        return new CredentialRecordImpl(
                new NoneAttestationStatement(),
                true,
                null,
                null,
                held.counter(),
                keys.convert(held.key()),
                null,
                null,
                null,
                null);
    }
}
