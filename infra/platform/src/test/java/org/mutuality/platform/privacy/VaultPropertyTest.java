package org.mutuality.platform.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.mutuality.servers.TestServers;

/** Encrypted text is decrypted unchanged, and modified text is refused. */
class VaultPropertyTest {
    private static final Vault VAULT =
            new VaultInstance(TestServers.shared().freshDatabase("vault_property"), "first").vault;
    private static final UUID FAMILY = UUID.randomUUID();

    @Property(tries = 500)
    void encrypted_text_is_decrypted_unchanged(@ForAll("text") String text, @ForAll("text") String purpose) {
        assertThat(VAULT.decrypt(FAMILY, purpose, VAULT.encrypt(FAMILY, purpose, text)))
                .contains(text);
    }

    @Property(tries = 500)
    void one_changed_bit_is_detected(@ForAll("text") String text, @ForAll @IntRange(max = 100_000) int position) {
        byte[] bytes = VAULT.encrypt(FAMILY, "name", text).bytes();
        int bit = position % (bytes.length * 8);
        bytes[bit / 8] ^= (byte) (1 << bit % 8);
        assertThatThrownBy(() -> VAULT.decrypt(FAMILY, "name", Ciphertext.of(bytes)))
                .isInstanceOf(DecryptionException.class);
    }

    // Without unpaired surrogates, which requests may not contain and UTF-8 cannot represent.
    @Provide
    Arbitrary<String> text() {
        return Arbitraries.integers()
                .between(0, 0x10FFFF)
                .filter(point -> point < 0xD800 || point > 0xDFFF)
                .list()
                .ofMaxSize(60)
                .map(points -> points.stream()
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString());
    }
}
