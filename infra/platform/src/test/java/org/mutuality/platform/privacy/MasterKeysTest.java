package org.mutuality.platform.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.config.EnvConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MasterKeysTest {
    @Test
    void the_current_key_encrypts_and_all_decrypt() {
        MasterKeys masterKeys = MasterKeys.of(VaultInstance.settings("first", "second"));
        assertThat(masterKeys.current()).isEqualTo("second");
        assertThat(masterKeys.ids()).containsExactlyInAnyOrder("first", "second");
        assertThat(masterKeys.key("first").getEncoded())
                .isNotEqualTo(masterKeys.key("second").getEncoded());
    }

    @Test
    void keys_are_configured_by_environment_variables() {
        SmallRyeConfig config = new SmallRyeConfigBuilder()
                .withSources(new EnvConfigSource(
                        Map.of(
                                "MUTUALITY_PRIVACY_CURRENT",
                                "second",
                                "MUTUALITY_PRIVACY_MASTER_KEYS_FIRST",
                                VaultInstance.key("first"),
                                "MUTUALITY_PRIVACY_MASTER_KEYS_SECOND",
                                VaultInstance.key("second")),
                        300))
                .withMapping(MasterKeySettings.class)
                .build();
        MasterKeys masterKeys = MasterKeys.of(config.getConfigMapping(MasterKeySettings.class));
        assertThat(masterKeys.current()).isEqualTo("second");
        assertThat(masterKeys.ids()).containsExactlyInAnyOrder("first", "second");
    }

    @Test
    void a_missing_key_is_reported() {
        refused(Map.of(), Optional.empty(), "has no master key");
        refused(Map.of("a", VaultInstance.key("a")), Optional.empty(), "has no master key");
    }

    @Test
    void a_missing_current_key_is_reported() {
        refused(Map.of("a", VaultInstance.key("a")), Optional.of("b"), "there is no mutuality.privacy.master-keys.b");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "AAAA", "not base64", "Zm9yIGRldmVsb3BtZW50IGFuZCB0ZXN0cyBvbmx5", "====", "~~secret~~"})
    void an_invalid_key_is_reported_but_not_quoted(String text) {
        refused(Map.of("a", text), Optional.of("a"), "mutuality.privacy.master-keys.a must be base64 of 32 bytes");
        if (!text.isEmpty()) {
            assertThatThrownBy(() -> MasterKeys.of(VaultInstance.settings(Map.of("a", text), Optional.of("a"))))
                    .hasMessageNotContaining(text);
        }
    }

    private static void refused(Map<String, String> keys, Optional<String> current, String message) {
        assertThatThrownBy(() -> MasterKeys.of(VaultInstance.settings(keys, current)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(message);
    }
}
