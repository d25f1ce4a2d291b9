package org.mutuality.importer.source;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** The real surveys, which live beside the repository and not in it: the first {@code shared/data} on the way up. */
public final class SharedData {
    private SharedData() {}

    /** Skips the test, and says so, where there is no such file. */
    public static Path file(String name) {
        Optional<Path> file = Stream.iterate(Path.of("").toAbsolutePath(), up -> up != null, Path::getParent)
                .map(folder -> folder.resolve("shared/data").resolve(name))
                .filter(Files::isRegularFile)
                .findFirst();
        assumeTrue(file.isPresent(), "skipped: the real data is not here (../shared/data/" + name + ")");
        return file.orElseThrow();
    }
}
