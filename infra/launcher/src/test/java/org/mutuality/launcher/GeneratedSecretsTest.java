package org.mutuality.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
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

    @Test
    void a_signing_key_that_is_removed_is_replaced_and_stays_valid() throws Exception {
        Path file = root.resolve("secrets.properties");
        Map<String, String> first = SigningKeys.environment("cohort", GeneratedSecrets.in(root));
        assertThat(SigningKeys.environment("cohort", GeneratedSecrets.in(root))).isEqualTo(first);
        assertThat(SigningKeys.environment("journal", GeneratedSecrets.in(root)).get("MUTUALITY_SIGNING_KEY"))
                .isNotEqualTo(first.get("MUTUALITY_SIGNING_KEY"));

        Files.write(
                file,
                Files.readAllLines(file).stream()
                        .filter(line -> !line.startsWith("signing.cohort="))
                        .toList());
        Map<String, String> second = SigningKeys.environment("cohort", GeneratedSecrets.in(root));
        assertThat(second.get("MUTUALITY_SIGNING_KEY"))
                .startsWith("k2:")
                .isNotEqualTo(first.get("MUTUALITY_SIGNING_KEY"));
        assertThat(second.get("MUTUALITY_SIGNING_PUBLIC_KEYS_COHORT"))
                .startsWith("k2:")
                .endsWith("," + first.get("MUTUALITY_SIGNING_PUBLIC_KEYS_COHORT"));
        assertThat(second.get("MUTUALITY_SIGNING_PUBLIC_KEYS_JOURNAL"))
                .isEqualTo(first.get("MUTUALITY_SIGNING_PUBLIC_KEYS_JOURNAL"));
    }
}
