package org.mutuality.platform.signing;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.security.PublicKey;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.mutuality.contracts.Envelope;
import org.mutuality.contracts.EventSignature;
import org.mutuality.contracts.registry.ContractRegistry;
import org.mutuality.platform.eventsourcing.ServiceDefinition;

/** Checks the signatures of received events. */
@Singleton
public class EventVerifier {
    private static final String SETTING = "mutuality.signing.public-keys.";

    // Publisher → key id → key.
    private final Map<String, Map<String, PublicKey>> keys = new HashMap<>();

    /** @throws IllegalStateException when a publisher has no key, with a message for operators */
    public EventVerifier(SigningSettings settings) {
        for (String topic : ContractRegistry.TOPICS.values()) {
            String publisher = ContractRegistry.ownerOf(topic);
            String text = settings.publicKeys().get(publisher);
            if (text == null) {
                throw new IllegalStateException(
                        "Events of %s cannot be verified: set %s%s=<key id>:<base64 of its public key>"
                                .formatted(publisher, SETTING, publisher));
            }
            keys.put(publisher, publicKeys(SETTING + publisher, text));
        }
    }

    /**
     * Whether the publisher's signature is under exactly this event.
     *
     * @param payload the event's data as it was received
     */
    public boolean isAuthentic(
            Optional<EventSignature> signature, String publisher, Envelope envelope, byte[] payload) {
        return signature
                .filter(present -> Optional.ofNullable(
                                keys.getOrDefault(publisher, Map.of()).get(present.keyId()))
                        .filter(key -> present.isOf(envelope, payload, key))
                        .isPresent())
                .isPresent();
    }

    // Otherwise everybody else would discard what this service publishes, and it would not notice.
    void requireOwnKey(@Observes StartupEvent event, ServiceDefinition service, EventSigner signer) {
        Envelope probe = new Envelope(
                new UUID(0, 0), "probe", service.service(), "", "", Optional.empty(), Instant.EPOCH, Optional.empty());
        if (!isAuthentic(Optional.of(signer.sign(probe, new byte[0])), service.service(), probe, new byte[0])) {
            throw new IllegalStateException(
                    "mutuality.signing.key is not the private key of one in " + SETTING + service.service());
        }
    }

    private static Map<String, PublicKey> publicKeys(String setting, String text) {
        Map<String, PublicKey> byId = new HashMap<>();
        for (String one : text.split(",")) {
            KeyText key = KeyText.of(setting, one);
            byId.put(key.id(), key.publicKey());
        }
        return Map.copyOf(byId);
    }
}
