package org.mutuality.servers.program;

import java.nio.file.Files;
import java.nio.file.Path;

/** Maven's local repository, which has Kafka's jars and Keycloak's distribution after a build. */
public final class MavenLocalRepository {
    private MavenLocalRepository() {}

    /** @throws IllegalStateException the file is missing */
    public static Path file(String relative) {
        Path file = root().resolve(relative);
        if (!Files.exists(file)) {
            throw new IllegalStateException("%s is missing: build infra/servers once (infra/up does)".formatted(file));
        }
        return file;
    }

    private static Path root() {
        String configured =
                System.getProperty("maven.repo.local", System.getenv().getOrDefault("MAVEN_REPO_LOCAL", ""));
        return configured.isBlank()
                ? Path.of(System.getProperty("user.home"), ".m2", "repository")
                : Path.of(configured);
    }
}
