package org.mutuality.launcher.story;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** Where one telling of the stories keeps its house. Not a JUnit one, for the house must be down before it goes. */
final class StoryFolder {
    private StoryFolder() {}

    static Path make() {
        try {
            return Files.createTempDirectory("mutuality-stories");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void clear(Path room) throws IOException {
        try (Stream<Path> all = Files.walk(room)) {
            for (Path one : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(one);
            }
        }
    }
}
