package org.mutuality.servers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mutuality.servers.process.Reaper;
import org.mutuality.servers.process.SystemCommands;

class TestServersTest {
    @Test
    void every_fresh_database_is_another_one() throws Exception {
        Database one = TestServers.shared().freshDatabase("journal");
        Database two = TestServers.shared().freshDatabase("journal");
        assertThat(one.name()).startsWith("journal_").isNotEqualTo(two.name());
        try (var connection = one.connect()) {
            assertThat(connection.getCatalog()).isEqualTo(one.name());
        }
    }

    @Test
    void all_class_loaders_of_a_jvm_share_one_kafka() throws Exception {
        String ours = TestServers.shared().kafka();
        List<URL> classpath = new ArrayList<>();
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
            classpath.add(Path.of(entry).toUri().toURL());
        }
        try (var loader = new URLClassLoader(classpath.toArray(URL[]::new), ClassLoader.getPlatformClassLoader())) {
            Class<?> another = loader.loadClass(TestServers.class.getName());
            assertThat(another).isNotSameAs(TestServers.class);
            Object servers = another.getMethod("shared").invoke(null);
            assertThat(another.getMethod("kafka").invoke(servers)).isEqualTo(ours);
        }
    }

    @Test
    void addresses_survive_the_file(@TempDir Path folder) throws Exception {
        ServerAddresses given = new ServerAddresses(
                new Database("jdbc:postgresql://127.0.0.1:1/postgres", "u", "p=:#"), "http://127.0.0.1:3");
        given.write(folder.resolve("servers.properties"));
        assertThat(ServerAddresses.read(folder.resolve("servers.properties"))).isEqualTo(given);
    }

    @Test
    void servers_of_a_killed_jvm_are_ended_and_their_folder_removed() throws Exception {
        Path folder = java.nio.file.Files.createTempDirectory("reaped");
        Process victim = new ProcessBuilder("tail", "-f", "/dev/null").start();
        Process jvm = new ProcessBuilder(List.of(
                        SystemCommands.java(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Reaped.class.getName(),
                        folder.toString(),
                        Long.toString(victim.pid())))
                .start();
        assertThat(jvm.inputReader().readLine()).isEqualTo("registered");
        jvm.destroyForcibly();
        assertThat(victim.waitFor(60, java.util.concurrent.TimeUnit.SECONDS)).isTrue();
        org.awaitility.Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> !java.nio.file.Files.exists(folder));
    }

    /** A JVM that registers a process with its reaper and then waits to be killed. */
    static final class Reaped {
        public static void main(String[] args) throws Exception {
            Reaper.watching(Path.of(args[0])).endWithJvm(Long.parseLong(args[1]));
            System.out.println("registered");
            System.in.read();
        }
    }
}
