package org.mutuality.platform.signing;

import jakarta.inject.Singleton;
import java.security.PrivateKey;
import org.mutuality.contracts.Envelope;
import org.mutuality.contracts.EventSignature;

/** Signs what this service publishes. */
@Singleton
public class EventSigner {
    private final String keyId;
    private final PrivateKey key;

    /** @throws IllegalStateException when there is no key, with a message for operators */
    public EventSigner(SigningSettings settings) {
        KeyText text = KeyText.of(
                "mutuality.signing.key",
                settings.key()
                        .orElseThrow(
                                () -> new IllegalStateException(
                                        "This service has no key to sign events with: set mutuality.signing.key=<key id>:<base64 of an Ed25519"
                                                + " key in PKCS #8, as from: openssl genpkey -algorithm ed25519 -outform DER | base64 -w0>")));
        this.keyId = text.id();
        this.key = text.privateKey();
    }

    /** @param payload the event's data as it is sent */
    public EventSignature sign(Envelope envelope, byte[] payload) {
        return EventSignature.sign(keyId, key, envelope, payload);
    }
}
