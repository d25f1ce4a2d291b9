package org.mutuality.launcher.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mutuality.launcher.CrashingServer;
import org.mutuality.launcher.TrivialServer;
import org.mutuality.launcher.supervision.Supervisor.State;
import org.mutuality.servers.Ports;
import org.mutuality.servers.process.ProcessServer;

class SupervisorTest {
    private static final Duration AT_MOST = Duration.ofSeconds(60);

    @TempDir
    Path folder;

    private final List<String> reported = new CopyOnWriteArrayList<>();
    private Supervisor supervisor;

    @AfterEach
    void stop() {
        supervisor.stop();
    }

    @Test
    void a_part_starts_when_what_it_needs_is_ready() throws Exception {
        start(part("journal", "postgres"), part("postgres"));
        assertThat(reported.indexOf("postgres READY")).isLessThan(reported.indexOf("journal STARTING"));
    }

    @Test
    void a_killed_part_is_started_again_and_reported() throws Exception {
        ManagedProcess journal = part("journal");
        start(journal, part("postgres"));
        long killed = journal.server().pid();

        ProcessHandle.of(killed).orElseThrow().destroyForcibly();

        await().atMost(AT_MOST)
                .until(() -> journal.server().ready() && journal.server().pid() != killed);
        await().atMost(AT_MOST)
                .untilAsserted(() -> assertThat(reported)
                        .containsSubsequence("journal READY", "journal DIED", "journal STARTING", "journal READY"));
        assertThat(reported).doesNotContain("postgres DIED");
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
        assertThat(reported).as("nothing is started again while stopping").doesNotContain("journal DIED");
    }

    @Test
    void a_part_that_dies_again_and_again_is_given_up_and_the_others_run_on() throws Exception {
        ManagedProcess broken = new ManagedProcess(new CrashingServer(folder), List.of());
        ManagedProcess postgres = part("postgres");
        start(broken, postgres);

        await().atMost(AT_MOST).until(() -> reported.contains("broken ABANDONED"));

        assertThat(reported.stream().filter("broken STARTING"::equals)).hasSize(5);
        assertThat(supervisor.abandoned()).containsExactly("broken");
        assertThat(postgres.server().alive()).isTrue();
    }

    @Test
    void a_part_that_is_prepared_for_long_keeps_no_other_from_starting() throws Exception {
        CountDownLatch preparing = new CountDownLatch(1);
        ManagedProcess journal = new ManagedProcess(new Prepared("journal", folder, preparing::await), List.of());
        ManagedProcess keycloak = new ManagedProcess(
                new Prepared("keycloak", folder, () -> {
                    preparing.countDown();
                    await().atMost(AT_MOST).until(() -> reported.contains("journal READY"));
                }),
                List.of());
        start(keycloak, journal);
        assertThat(reported).containsSubsequence("keycloak PREPARING", "journal READY", "keycloak STARTING");
    }

    @Test
    void a_stop_does_not_wait_for_what_is_being_prepared() throws Exception {
        CountDownLatch preparing = new CountDownLatch(1);
        ManagedProcess keycloak = new ManagedProcess(
                new Prepared("keycloak", folder, () -> {
                    preparing.countDown();
                    new CountDownLatch(1).await();
                }),
                List.of());
        supervisor = new Supervisor(List.of(keycloak), new ReportedState(), RestartBackoff.DEFAULT);
        supervisor.start();
        preparing.await();

        supervisor.stop();

        assertThat(keycloak.server().alive()).isFalse();
        assertThat(reported).contains("keycloak STOPPED").doesNotContain("keycloak STARTING");
    }

    private ManagedProcess part(String name, String... needs) {
        return new ManagedProcess(new TrivialServer(name, folder), List.of(needs));
    }

    private void start(ManagedProcess... parts) throws InterruptedException {
        supervisor = new Supervisor(
                List.of(parts),
                new ReportedState(),
                new RestartBackoff(Duration.ofMillis(50), Duration.ofMillis(200), 5));
        supervisor.start();
        assertThat(supervisor.awaitAllReady(AT_MOST)).isTrue();
    }

    private final class ReportedState implements Supervisor.Watcher {
        @Override
        public void stateChanged(ManagedProcess part, State state) {
            reported.add(part.name() + " " + state);
        }

        @Override
        public void startFailed(ManagedProcess part, String why) {
            reported.add(part.name() + " " + why);
        }
    }

    /** What must be done before a process can start; it may take as long as Keycloak's first start. */
    private interface Preparation {
        void run() throws InterruptedException;
    }

    private static final class Prepared extends ProcessServer {
        private final Path ready;
        private final Preparation preparation;

        Prepared(String name, Path folder, Preparation preparation) {
            super(name, Ports.free(), folder.resolve(name + ".log"));
            this.ready = folder.resolve(name + ".ready");
            this.preparation = preparation;
        }

        @Override
        protected void prepare() throws IOException {
            try {
                preparation.run();
            } catch (InterruptedException e) {
                throw new IOException(e);
            }
        }

        @Override
        protected List<String> command() {
            return List.of("sh", "-c", "touch \"$1\"; while :; do sleep 0.1; done", "prepared", ready.toString());
        }

        @Override
        protected boolean answers() {
            return Files.exists(ready);
        }
    }
}
