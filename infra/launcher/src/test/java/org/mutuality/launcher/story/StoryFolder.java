package org.mutuality.launcher.story;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** Data folder of one run of the stories. Not one of JUnit's, because the stack must have ended before it is deleted. */
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
