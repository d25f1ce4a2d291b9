package org.mutuality.launcher.supervision;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mutuality.launcher.CrashingServer;
import org.mutuality.launcher.TrivialServer;
import org.mutuality.launcher.supervision.ManagedProcess;
import org.mutuality.launcher.supervision.RestartBackoff;
import org.mutuality.launcher.supervision.Supervisor.State;
import org.mutuality.launcher.supervision.Supervisor;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

class SupervisorTest {
    private static final Duration AT_MOST = Duration.ofSeconds(60);

    @TempDir
    Path folder;

    private final List<String> told = new CopyOnWriteArrayList<>();
    private Supervisor supervisor;

    @AfterEach
    void stop() {
        supervisor.stop();
    }

    @Test
    void a_part_starts_when_what_it_needs_is_ready() throws Exception {
        start(part("journal", "postgres"), part("postgres"));
        assertThat(told.indexOf("postgres READY")).isLessThan(told.indexOf("journal STARTING"));
    }

    @Test
    void a_killed_part_is_started_again_and_said_so() throws Exception {
        ManagedProcess journal = part("journal");
        start(journal, part("postgres"));
        long killed = journal.server().pid();

        ProcessHandle.of(killed).orElseThrow().destroyForcibly();

        await().atMost(AT_MOST)
                .until(() -> journal.server().ready() && journal.server().pid() != killed);
        await().atMost(AT_MOST)
                .untilAsserted(() -> assertThat(told)
                        .containsSubsequence("journal READY", "journal DIED", "journal STARTING", "journal READY"));
        assertThat(told).doesNotContain("postgres DIED");
    }

    @Test
    void all_are_stopped_the_servers_after_those_who_use_them() throws Exception {
        ManagedProcess journal = part("journal");
        ManagedProcess kafka = part("kafka");
        ManagedProcess postgres = part("postgres");
        start(postgres, kafka, journal);

        supervisor.stop();

        assertThat(Files.readAllLines(folder.resolve("order")))
                .containsExactly("stopped journal", "stopped kafka", "stopped postgres");
        assertThat(List.of(journal, kafka, postgres))
                .noneMatch(part -> part.server().alive());
        assertThat(told).as("nothing is started again while stopping").doesNotContain("journal DIED");
    }

    @Test
    void a_part_that_dies_again_and_again_is_given_up_and_the_others_run_on() throws Exception {
        ManagedProcess broken = new ManagedProcess(new CrashingServer(folder), List.of());
        ManagedProcess postgres = part("postgres");
        start(broken, postgres);

        await().atMost(AT_MOST).until(() -> told.contains("broken ABANDONED"));

        assertThat(told.stream().filter("broken STARTING"::equals)).hasSize(5);
        assertThat(supervisor.abandoned()).containsExactly("broken");
        assertThat(postgres.server().alive()).isTrue();
    }

    private ManagedProcess part(String name, String... needs) {
        return new ManagedProcess(new TrivialServer(name, folder), List.of(needs));
    }

    private void start(ManagedProcess... parts) throws InterruptedException {
        supervisor = new Supervisor(
                List.of(parts), new ReportedState(), new RestartBackoff(Duration.ofMillis(50), Duration.ofMillis(200), 5));
        supervisor.start();
        assertThat(supervisor.awaitAllReady(AT_MOST)).isTrue();
    }

    private final class ReportedState implements Supervisor.Watcher {
        @Override
        public void stateChanged(ManagedProcess part, State state) {
            told.add(part.name() + " " + state);
        }

        @Override
        public void trouble(ManagedProcess part, String why) {
            told.add(part.name() + " " + why);
        }
    }
}
