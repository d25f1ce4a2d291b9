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
    void the_current_one_wraps_and_the_others_open() {
        MasterKeys masters = MasterKeys.of(VaultInstance.settings("first", "second"));
        assertThat(masters.current()).isEqualTo("second");
        assertThat(masters.ids()).containsExactlyInAnyOrder("first", "second");
        assertThat(masters.key("first").getEncoded())
                .isNotEqualTo(masters.key("second").getEncoded());
    }

    @Test
    void the_environment_names_them() {
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
        MasterKeys masters = MasterKeys.of(config.getConfigMapping(MasterKeySettings.class));
        assertThat(masters.current()).isEqualTo("second");
        assertThat(masters.ids()).containsExactlyInAnyOrder("first", "second");
    }

    @Test
    void none_at_all_is_said_plainly() {
        refused(Map.of(), Optional.empty(), "has no master key");
        refused(Map.of("a", VaultInstance.key("a")), Optional.empty(), "has no master key");
    }

    @Test
    void a_current_one_that_isnt_there_is_said_plainly() {
        refused(Map.of("a", VaultInstance.key("a")), Optional.of("b"), "there is no mutuality.privacy.master-keys.b");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "AAAA", "not base64", "Zm9yIGRldmVsb3BtZW50IGFuZCB0ZXN0cyBvbmx5", "====", "~~secret~~"})
    void what_is_no_key_is_said_plainly_and_not_repeated(String text) {
        refused(Map.of("a", text), Optional.of("a"), "mutuality.privacy.master-keys.a isn't base64 of 32 bytes");
        if (!text.isEmpty()) {
            assertThatThrownBy(() -> MasterKeys.of(VaultInstance.settings(Map.of("a", text), Optional.of("a"))))
                    .hasMessageNotContaining(text);
        }
    }

    private static void refused(Map<String, String> keys, Optional<String> current, String words) {
        assertThatThrownBy(() -> MasterKeys.of(VaultInstance.settings(keys, current)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(words);
    }
}
