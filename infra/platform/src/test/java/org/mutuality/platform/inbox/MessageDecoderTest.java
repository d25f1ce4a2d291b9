package org.mutuality.platform.inbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.mutuality.contracts.Envelope;
import org.mutuality.contracts.EventSignature;
import org.mutuality.contracts.cohort.FamilyErased;
import org.mutuality.contracts.registry.ContractRegistry;
import org.mutuality.platform.signing.EventVerifier;
import org.mutuality.platform.signing.SigningSettings;

class MessageDecoderTest {
    private static final UUID FAMILY = UUID.randomUUID();
    private static final UUID COHORT = UUID.randomUUID();
    private static final String TYPE = ContractRegistry.nameOf(FamilyErased.class);
    private static final Map<String, KeyPair> KEYS = Stream.of(
                    "cohort", "journal", "payment", "investment", "analytics")
            .collect(Collectors.toMap(Function.identity(), name -> newKeys()));
    private static final KeyPair OLD_KEY = newKeys();

    private final MessageDecoder decoder = new MessageDecoder(new EventVerifier(settings()));

    @Test
    void an_event_that_the_topics_owner_has_signed_is_read() {
        Envelope erasure = erasure("/mutuality/cohort", FAMILY);
        assertThat(read("cohort.events.v1", erasure, FAMILY, sign("k2", KEYS.get("cohort"), erasure)))
                .isInstanceOf(FamilyErased.class);
        assertThat(read("cohort.events.v1", erasure, FAMILY, sign("k1", OLD_KEY, erasure)))
                .as("under a key that was replaced")
                .isInstanceOf(FamilyErased.class);
    }

    @Test
    void an_erasure_that_its_publisher_has_not_signed_is_refused() {
        Envelope erasure = erasure("/mutuality/cohort", FAMILY);
        Envelope ofAnother = erasure("/mutuality/cohort", UUID.randomUUID());
        refused("cohort.events.v1", erasure, FAMILY, Optional.empty());
        refused("cohort.events.v1", erasure, FAMILY, sign("k2", KEYS.get("journal"), erasure));
        refused("cohort.events.v1", erasure, FAMILY, sign("k3", KEYS.get("cohort"), erasure));
        refused("cohort.events.v1", erasure, FAMILY, sign("k2", KEYS.get("cohort"), ofAnother));
        refused("cohort.events.v1", erasure, UUID.randomUUID(), sign("k2", KEYS.get("cohort"), erasure));
    }

    @Test
    void an_event_of_another_source_is_refused() {
        for (String source : new String[] {"/mutuality/journal", "/mutuality/cohort/", "cohort"}) {
            Envelope erasure = erasure(source, FAMILY);
            assertThatExceptionOfType(ForgedEventException.class)
                    .isThrownBy(
                            () -> read("cohort.events.v1", erasure, FAMILY, sign("k2", KEYS.get("cohort"), erasure)))
                    .withMessageContaining("source");
        }
    }

    @Test
    void a_type_of_another_topic_is_refused() {
        Envelope erasure = erasure("/mutuality/journal", FAMILY);
        assertThatExceptionOfType(ForgedEventException.class)
                .isThrownBy(() -> read("journal.events.v1", erasure, FAMILY, sign("k2", KEYS.get("journal"), erasure)))
                .withMessageContaining("another topic");
    }

    @Test
    void the_payload_of_an_event_that_is_not_handled_is_not_parsed() {
        Envelope erasure = erasure("/mutuality/cohort", FAMILY);
        ConsumerRecord<byte[], byte[]> unreadable =
                record("cohort.events.v1", erasure, "no JSON".getBytes(UTF_8), Optional.empty());
        assertThat(decoder.read(unreadable, type -> false)).isEmpty();
        assertThatExceptionOfType(ForgedEventException.class).isThrownBy(() -> decoder.read(unreadable, type -> true));
    }

    @Test
    void a_service_does_not_start_without_the_keys_of_all_publishers() {
        assertThatIllegalStateException()
                .isThrownBy(() -> new EventVerifier(new Settings(Map.of())))
                .withMessageContaining("mutuality.signing.public-keys.");
    }

    private void refused(String topic, Envelope envelope, UUID family, Optional<EventSignature> signature) {
        assertThatExceptionOfType(ForgedEventException.class)
                .isThrownBy(() -> read(topic, envelope, family, signature))
                .withMessageContaining("signature");
    }

    private Object read(String topic, Envelope envelope, UUID family, Optional<EventSignature> signature) {
        return decoder.read(record(topic, envelope, payload(family), signature), type -> true)
                .orElseThrow()
                .fact();
    }

    private static ConsumerRecord<byte[], byte[]> record(
            String topic, Envelope envelope, byte[] payload, Optional<EventSignature> signature) {
        ConsumerRecord<byte[], byte[]> record =
                new ConsumerRecord<>(topic, 0, 0, envelope.key().getBytes(UTF_8), payload);
        Map<String, String> headers = new HashMap<>(Map.of(
                "ce_specversion", "1.0",
                "ce_id", envelope.id().toString(),
                "ce_source", envelope.source(),
                "ce_type", envelope.type(),
                "ce_time", envelope.time().toString(),
                "ce_partitionkey", envelope.key(),
                "ce_country", envelope.country(),
                "content-type", "application/json"));
        signature.ifPresent(present -> headers.put("ce_signature", present.toString()));
        headers.forEach((name, value) -> record.headers().add(name, value.getBytes(UTF_8)));
        return record;
    }

    private static Optional<EventSignature> sign(String keyId, KeyPair keys, Envelope envelope) {
        return Optional.of(EventSignature.sign(keyId, keys.getPrivate(), envelope, payload(FAMILY)));
    }

    private static Envelope erasure(String source, UUID key) {
        return new Envelope(
                UUID.randomUUID(),
                TYPE,
                source,
                key.toString(),
                "PH",
                Optional.empty(),
                Instant.parse("2026-11-30T00:00:00.123456Z"),
                Optional.empty());
    }

    private static byte[] payload(UUID family) {
        return """
                {"familyId": "%s", "cohortId": "%s", "country": "PH", "at": "2026-11-30T00:00:00Z"}""".formatted(family, COHORT).getBytes(UTF_8);
    }

    private static Settings settings() {
        Map<String, String> keys = new HashMap<>();
        KEYS.forEach((name, pair) -> keys.put(name, text("k2", pair)));
        keys.computeIfPresent("cohort", (name, text) -> text + ", " + text("k1", OLD_KEY));
        return new Settings(keys);
    }

    private static String text(String id, KeyPair keys) {
        return id + ":" + Base64.getEncoder().encodeToString(keys.getPublic().getEncoded());
    }

    private static KeyPair newKeys() {
        try {
            return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private record Settings(Map<String, String> publicKeys) implements SigningSettings {
        @Override
        public Optional<String> key() {
            return Optional.empty();
        }
    }
}
