package org.mutuality.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GeneratedSecretsTest {
    @TempDir
    Path root;

    @Test
    void a_secret_is_created_once_for_a_data_folder_and_readable_by_its_owner_only() throws Exception {
        GeneratedSecrets secrets = GeneratedSecrets.in(root.resolve("data"));
        String first = secrets.get("postgres.journal");
        assertThat(first).hasSize(32);
        assertThat(secrets.get("postgres.payment")).isNotEqualTo(first);
        assertThat(GeneratedSecrets.in(root.resolve("data")).get("postgres.journal"))
                .isEqualTo(first);
        assertThat(GeneratedSecrets.in(root.resolve("other")).get("postgres.journal"))
                .isNotEqualTo(first);
        assertThat(PosixFilePermissions.toString(
                        Files.getPosixFilePermissions(root.resolve("data/secrets.properties"))))
                .isEqualTo("rw-------");
        try (var files = Files.list(root.resolve("data"))) {
            assertThat(files).hasSize(1);
        }
    }
}
