package org.mutuality.platform.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.mutuality.platform.problem.ProblemException;
import org.mutuality.servers.TestServers;

class FreeTextEncryptionTest {
    private static final String NOTE = "note ";

    private final Vault vault = new VaultInstance(TestServers.shared().freshDatabase("free_text"), "first").vault;
    private final FreeTextEncryption encryption = new FreeTextEncryption(vault);
    private final UUID owner = UUID.randomUUID();

    @Test
    void equal_texts_have_one_fingerprint_and_different_ciphertexts() {
        EncryptedText one = encryption.encrypt(owner, NOTE, "papaya");
        EncryptedText two = encryption.encrypt(owner, NOTE, "papaya");
        assertThat(one.fingerprint()).isEqualTo(two.fingerprint());
        assertThat(one.fingerprint()).isEqualTo(encryption.fingerprint(owner, NOTE, "papaya"));
        assertThat(one.ciphertext()).isNotEqualTo(two.ciphertext());
        assertThat(encryption.encrypt(owner, NOTE, "mango").fingerprint()).isNotEqualTo(one.fingerprint());
        assertThat(encryption.encrypt(owner, NOTE, "{papaya}", "papaya").fingerprint())
                .isEqualTo(one.fingerprint());
        assertThat(encryption.decrypt(owner, NOTE, two.ciphertext())).contains("papaya");
    }

    @Test
    void a_text_is_decrypted_only_for_its_purpose_and_until_the_key_is_destroyed() {
        EncryptedText text = encryption.encrypt(owner, NOTE, "papaya");
        assertThatThrownBy(() -> encryption.decrypt(owner, "answer ", text.ciphertext()))
                .isInstanceOf(DecryptionException.class);
        vault.destroy(owner);
        assertThat(encryption.decrypt(owner, NOTE, text.ciphertext())).isEmpty();
        assertThatThrownBy(() -> encryption.encrypt(owner, NOTE, "papaya")).isInstanceOf(ProblemException.class);
    }
}
