package org.mutuality.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What infra/up shows of Maven's output while it builds. */
class BuildProgressTest {
    private static final Path LIB = Path.of(System.getProperty("basedir", "."))
            .toAbsolutePath()
            .resolve("../lib.sh")
            .normalize();

    @Test
    void each_module_is_shown_with_what_was_downloaded_and_how_long_the_rest_takes() throws Exception {
        List<String> shown = shown("""
                [INFO] Scanning for projects...
                [INFO] Building Mutuality: platform 1.0.0-SNAPSHOT                        [5/12]
                [INFO] Downloaded from central: https://repo.maven.apache.org/a.pom (912 B at 9.0 kB/s)
                [INFO] Downloaded from central: https://repo.maven.apache.org/a.jar (512 kB at 1.0 MB/s)
                [INFO] Downloaded from central: https://repo.maven.apache.org/b.jar (1.5 MB at 3.4 MB/s)
                [INFO] Building jar: a.jar
                [INFO] Building Mutuality: journal-service 1.0.0-SNAPSHOT                 [6/12]
                [INFO] Building Mutuality: payment-service 1.0.0-SNAPSHOT                 [7/12]
                [END] built
                """);
        assertThat(shown).hasSize(6);
        assertThat(shown.get(0)).contains("Maven is starting, 0 MB downloaded, a few minutes left");
        assertThat(shown.get(1)).contains("building platform, module 5 of 12, 0 MB downloaded, a few minutes left");
        assertThat(shown.get(2))
                .contains("building journal-service, module 6 of 12, 2 MB downloaded, a few minutes left");
        assertThat(shown.get(3))
                .contains("building payment-service, module 7 of 12, 2 MB downloaded, less than a minute left");
        assertThat(shown.get(4)).contains("built, 2 MB downloaded");
        assertThat(shown.get(5)).isEqualTo("status 0");
    }

    @Test
    void a_failed_build_and_one_that_was_cut_off_have_failed() throws Exception {
        assertThat(shown("[END] failed\n")).last().isEqualTo("status 1");
        assertThat(shown("[INFO] Scanning for projects...\n")).last().isEqualTo("status 1");
    }

    private static List<String> shown(String maven) throws Exception {
        Process shell = new ProcessBuilder("bash", "-c", ". \"$1\"; show_build; echo status $?", "show", LIB.toString())
                .redirectErrorStream(true)
                .start();
        try (var input = shell.outputWriter(StandardCharsets.UTF_8)) {
            input.write(maven);
        }
        List<String> lines = shell.inputReader().readAllLines();
        shell.waitFor();
        return lines;
    }
}
