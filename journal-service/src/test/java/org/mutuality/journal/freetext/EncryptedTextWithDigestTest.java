package org.mutuality.journal.freetext;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class EncryptedTextWithDigestTest {
    private final EncryptedTextWithDigest papaya = FakeEncryption.written("papaya");

    @Test
    void it_is_recognised_encrypted_or_not() {
        assertThat(papaya.hasSameContent(FakeEncryption.text("papaya").fingerprint()))
                .isTrue();
        assertThat(papaya.hasSameContent(EncryptedTextWithDigest.digest("papaya")))
                .isTrue();
        assertThat(papaya.hasSameContent(FakeEncryption.text("mango").fingerprint()))
                .isFalse();
        assertThat(papaya.hasSameContent(EncryptedTextWithDigest.digest("mango")))
                .isFalse();
        assertThat(papaya.hasSameContent(null)).isFalse();
    }

    @Test
    void nothing_is_the_same_as_nothing_only() {
        Optional<String> known = Optional.of(EncryptedTextWithDigest.digest("papaya"));
        assertThat(EncryptedTextWithDigest.same(Optional.of(papaya), known)).isTrue();
        assertThat(EncryptedTextWithDigest.same(Optional.of(papaya), Optional.empty()))
                .isFalse();
        assertThat(EncryptedTextWithDigest.same(Optional.empty(), known)).isFalse();
        assertThat(EncryptedTextWithDigest.same(Optional.empty(), Optional.empty()))
                .isTrue();
    }
}
