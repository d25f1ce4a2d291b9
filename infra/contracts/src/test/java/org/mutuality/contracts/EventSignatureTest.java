package org.mutuality.contracts;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.mutuality.contracts.registry.ContractRegistry;

class EventSignatureTest {
    private static final KeyPair KEYS = newKeys();
    private static final byte[] PAYLOAD = "{}".getBytes(UTF_8);
    private static final UUID ID = UUID.randomUUID();
    private static final Optional<UUID> COHORT = Optional.of(UUID.randomUUID());
    private static final Instant TIME = Instant.parse("2026-11-30T10:00:00.123456Z");
    private static final Envelope ERASURE = envelope(ID, "FamilyErased", "cohort", "key", "PH", COHORT, TIME);

    @Test
    void what_was_signed_is_verified_also_after_it_was_written_as_text() {
        EventSignature signature = EventSignature.sign("k1", KEYS.getPrivate(), ERASURE, PAYLOAD);
        EventSignature read = EventSignature.parse(signature.toString());
        assertThat(read.keyId()).isEqualTo("k1");
        assertThat(read.isOf(ERASURE, PAYLOAD, KEYS.getPublic())).isTrue();
    }

    @Test
    void anything_that_was_changed_is_not_verified() {
        EventSignature signature = EventSignature.sign("k1", KEYS.getPrivate(), ERASURE, PAYLOAD);
        assertThat(Stream.of(
                        envelope(UUID.randomUUID(), "FamilyErased", "cohort", "key", "PH", COHORT, TIME),
                        envelope(ID, "FamilyEnrolled", "cohort", "key", "PH", COHORT, TIME),
                        envelope(ID, "FamilyErased", "journal", "key", "PH", COHORT, TIME),
                        envelope(ID, "FamilyErased", "cohort", "other", "PH", COHORT, TIME),
                        envelope(ID, "FamilyErased", "cohort", "key", "MX", COHORT, TIME),
                        envelope(ID, "FamilyErased", "cohort", "key", "PH", Optional.empty(), TIME),
                        envelope(ID, "FamilyErased", "cohort", "key", "PH", COHORT, TIME.plusNanos(1000))))
                .noneMatch(changed -> signature.isOf(changed, PAYLOAD, KEYS.getPublic()));
        assertThat(signature.isOf(ERASURE, "{ }".getBytes(UTF_8), KEYS.getPublic()))
                .isFalse();
        assertThat(signature.isOf(ERASURE, PAYLOAD, newKeys().getPublic())).isFalse();
        assertThat(new EventSignature("k1", new byte[3]).isOf(ERASURE, PAYLOAD, KEYS.getPublic()))
                .isFalse();
    }

    @Test
    void a_text_without_key_id_or_base64_is_no_signature() {
        for (String text : new String[] {"", ":AAAA", "AAAA", "k1:&"}) {
            assertThatIllegalArgumentException().isThrownBy(() -> EventSignature.parse(text));
        }
    }

    /** Who adds a contract that destroys or owes decides here that it is signed. */
    @Test
    void what_destroys_data_or_owes_money_is_signed() {
        assertThat(ContractRegistry.types().stream()
                        .filter(ContractRegistry::isSigned)
                        .map(Class::getSimpleName))
                .containsExactlyInAnyOrder(
                        "FamilyErased",
                        "JournalErasureCompleted",
                        "PaymentErasureCompleted",
                        "InvestmentErasureCompleted",
                        "AnalyticsErasureCompleted",
                        "InvestmentCommitted",
                        "MeetingConfirmed",
                        "MeetingConfirmationWithdrawn");
    }

    private static Envelope envelope(
            UUID id, String type, String source, String key, String country, Optional<UUID> cohort, Instant time) {
        return new Envelope(id, type, source, key, country, cohort, time, Optional.empty());
    }

    private static KeyPair newKeys() {
        try {
            return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
