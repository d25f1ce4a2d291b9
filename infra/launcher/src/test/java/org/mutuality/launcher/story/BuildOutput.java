package org.mutuality.launcher.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** What the earlier modules of this build have left for the stories to run. */
final class BuildOutput {
    static final Path ROOT = Path.of(System.getProperty("basedir", "."))
            .toAbsolutePath()
            .resolve("../..")
            .normalize();
    private static final Path IMPORTER = ROOT.resolve("infra/importer/target");

    private BuildOutput() {}

    /** Stories that can't run have failed: a skipped one would look like a passed one. */
    static void mustBeThere() {
        List<Path> missing = Stream.concat(
                        Stream.of("gateway", "cohort-service", "journal-service", "payment-service")
                                .map(BuildOutput::jar),
                        Stream.of(
                                jar("investment-service"),
                                jar("analytics-service"),
                                ROOT.resolve("infra/providers/target/providers.jar"),
                                IMPORTER.resolve("classes"),
                                IMPORTER.resolve("runtime.classpath")))
                .filter(Files::notExists)
                .toList();
        assertThat(missing)
                .as("not built: run ./mvnw -DskipTests package once, or infra/verify for all")
                .isEmpty();
    }

    static String importerClasspath() throws IOException {
        return IMPORTER.resolve("classes") + ":"
                + Files.readString(IMPORTER.resolve("runtime.classpath")).strip();
    }

    private static Path jar(String service) {
        return ROOT.resolve(service).resolve("target/quarkus-app/quarkus-run.jar");
    }
}
