package tandem.ways;

import com.webauthn4j.WebAuthnManager;
import com.webauthn4j.converter.AttestedCredentialDataConverter;
import com.webauthn4j.converter.exception.DataConversionException;
import com.webauthn4j.converter.util.ObjectConverter;
import com.webauthn4j.credential.CredentialRecordImpl;
import com.webauthn4j.data.AuthenticationParameters;
import com.webauthn4j.data.PublicKeyCredentialParameters;
import com.webauthn4j.data.PublicKeyCredentialType;
import com.webauthn4j.data.RegistrationParameters;
import com.webauthn4j.data.attestation.statement.COSEAlgorithmIdentifier;
import com.webauthn4j.data.attestation.statement.NoneAttestationStatement;
import com.webauthn4j.verifier.exception.VerificationException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;

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
        try {
            var data = manager.parseRegistrationResponseJSON(answer);
            var challenge = data.getCollectedClientData().getChallenge().getValue();
            if (!asked.test(challenge)) {
                return Optional.empty();
            }
            manager.verify(data, new RegistrationParameters(party.expects(challenge), PARAMETERS, true, true));
            var made = data.getAttestationObject().getAuthenticatorData();
            var key = made.getAttestedCredentialData();
            return Optional.of(new Made(key.getCredentialId(), keys.convert(key), made.getSignCount()));
        } catch (DataConversionException
                | VerificationException
                | JacksonException
                | IllegalArgumentException refused) {
            return Optional.empty();
        }
    }

    /// @param theirs what the authenticator shall know its person by
    /// @return the authenticator's counter, where the answer is right
    Optional<Long> shown(String answer, Predicate<byte[]> asked, PasskeyStore.Held held, byte[] theirs) {
        try {
            var data = manager.parseAuthenticationResponseJSON(answer);
            var challenge = data.getCollectedClientData().getChallenge().getValue();
            var handle = data.getUserHandle();
            if (!asked.test(challenge) || handle != null && !Arrays.equals(handle, theirs)) {
                return Optional.empty();
            }
            manager.verify(
                    data, new AuthenticationParameters(party.expects(challenge), record(held), null, true, true));
            return Optional.of(data.getAuthenticatorData().getSignCount());
        } catch (DataConversionException
                | VerificationException
                | JacksonException
                | IllegalArgumentException refused) {
            return Optional.empty();
        }
    }

    /// Which passkey an answer says it is from; nothing is checked yet.
    Optional<byte[]> credential(String answer) {
        try {
            return Optional.ofNullable(
                    manager.parseAuthenticationResponseJSON(answer).getCredentialId());
        } catch (DataConversionException | JacksonException | IllegalArgumentException unreadable) {
            return Optional.empty();
        }
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
