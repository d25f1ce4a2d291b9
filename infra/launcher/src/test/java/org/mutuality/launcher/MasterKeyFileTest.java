package org.mutuality.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MasterKeyFileTest {
    private static final String KEY = "MUTUALITY_PRIVACY_MASTER_KEYS_LOCAL";

    @TempDir
    Path root;

    @Test
    void it_is_made_once_for_a_data_folder_and_read_by_its_owner_only() throws Exception {
        Map<String, String> first = MasterKeyFile.environment(root.resolve("data/master-key"), Map.of());
        assertThat(first).containsEntry("MUTUALITY_PRIVACY_CURRENT", "local");
        assertThat(Base64.getDecoder().decode(first.get(KEY))).hasSize(32);
        assertThat(MasterKeyFile.environment(root.resolve("data/master-key"), Map.of()))
                .isEqualTo(first);
        assertThat(MasterKeyFile.environment(root.resolve("other/master-key"), Map.of())
                        .get(KEY))
                .isNotEqualTo(first.get(KEY));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(root.resolve("data/master-key"))))
                .isEqualTo("rw-------");
        try (var files = Files.list(root.resolve("data"))) {
            assertThat(files).hasSize(1);
        }
    }

    @Test
    void where_another_is_named_none_is_made() {
        Map<String, String> named = Map.of("MUTUALITY_PRIVACY_CURRENT", "2026");
        assertThat(MasterKeyFile.environment(root.resolve("data/master-key"), named))
                .isEmpty();
        assertThat(root.resolve("data")).doesNotExist();
    }
}
