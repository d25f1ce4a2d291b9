package org.mutuality.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Covers every module, also those without an architecture test of their own. */
class NamesInSourcesTest {
    private static final Path PROJECT = Path.of("../..");

    @Test
    void no_name_has_a_word_of_the_former_vocabulary() throws Exception {
        List<Path> modules = modules();
        assertThat(modules).hasSizeGreaterThan(10);
        assertThat(modules.stream().flatMap(module -> NamingRules.violations(module.resolve("src")).stream()))
                .isEmpty();
    }

    private static List<Path> modules() throws Exception {
        try (Stream<Path> own = Files.list(PROJECT);
                Stream<Path> infra = Files.list(PROJECT.resolve("infra"))) {
            return Stream.concat(own, infra)
                    .filter(folder -> Files.isDirectory(folder.resolve("src")))
                    .toList();
        }
    }
}
