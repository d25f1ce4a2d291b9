package org.mutuality.launcher.story;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Starts a main class in a process of its own. */
final class Java {
    private Java() {}

    /** Both its outputs go to {@code out}. */
    static Process start(Path out, String classpath, List<String> options, String main, List<String> words)
            throws IOException {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:+UseSerialGC"));
        command.addAll(options);
        command.addAll(List.of("-cp", classpath, main));
        command.addAll(words);
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(out.toFile());
        // Kafka's jars and Keycloak's distribution are where this build has put them.
        String repository = System.getProperty("maven.repo.local", "");
        if (!repository.isBlank()) {
            builder.environment().put("MAVEN_REPO_LOCAL", repository);
        }
        return builder.start();
    }
}
