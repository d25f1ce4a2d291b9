package org.mutuality.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** infra/lib.sh finds a JDK 25 wherever it is, and says what to install when there is none. */
class JdkTest {
    private static final Path LIB = Path.of("..", "lib.sh").toAbsolutePath();

    @TempDir
    Path folder;

    @Test
    void java_home_comes_first() throws Exception {
        String home = jdk("given", 25);
        assertThat(find(home, jdk("installed/a", 25))).endsWith("JAVA_HOME=" + home);
    }

    @Test
    void an_old_java_home_is_passed_over() throws Exception {
        String installed = jdk("installed/new", 26);
        assertThat(find(jdk("old", 17), jdk("installed/eleven", 11) + " " + installed))
                .endsWith("JAVA_HOME=" + installed);
    }

    @Test
    void without_one_it_says_what_to_install() throws Exception {
        assertThat(find(jdk("old", 17), jdk("installed/eleven", 11)))
                .contains("needs a JDK 25", "17", "11", "apt install", "brew install")
                .doesNotContain("JAVA_HOME=");
    }

    private String jdk(String name, int version) throws IOException {
        Path bin = Files.createDirectories(folder.resolve(name).resolve("bin"));
        Path javac = Files.writeString(bin.resolve("javac"), "#!/bin/sh\necho javac %d.0.1\n".formatted(version));
        Files.setPosixFilePermissions(javac, PosixFilePermissions.fromString("rwxr-xr-x"));
        return folder.resolve(name).toString();
    }

    private static String find(String javaHome, String folders) throws Exception {
        ProcessBuilder shell = new ProcessBuilder(
                        "bash",
                        "-c",
                        "set -euo pipefail; . \"$1\"; find_jdk && echo JAVA_HOME=$JAVA_HOME",
                        "find",
                        LIB.toString())
                .redirectErrorStream(true);
        shell.environment()
                .putAll(Map.of("JAVA_HOME", javaHome, "MUTUALITY_JDK_FOLDERS", folders, "PATH", "/usr/bin:/bin"));
        Process process = shell.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        process.waitFor();
        return output;
    }
}
