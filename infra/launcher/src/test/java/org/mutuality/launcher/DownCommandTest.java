package org.mutuality.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.mutuality.launcher.state.ProcessRecord;
import org.mutuality.launcher.state.StateFile;

class DownCommandTest {
    @TempDir
    Path folder;

    @Test
    void orphans_of_a_killed_launcher_are_ended_postgres_last() throws Exception {
        try (TrivialServer postgres = started("postgres");
                TrivialServer journal = started("journal")) {
            StateFile state = new StateFile(folder);
            state.record("postgres", postgres.pid(), postgres.port(), "ready");
            state.record("journal", journal.pid(), journal.port(), "ready");
            List<String> messages = new ArrayList<>();

            DownCommand.endOrphans(new StateFile(folder), messages::add);

            assertThat(Files.readAllLines(folder.resolve("order")))
                    .containsExactly("stopped journal", "stopped postgres");
            assertThat(postgres.alive() || journal.alive()).isFalse();
            assertThat(messages).hasSize(2).first().asString().contains("journal");
        }
    }

    @Test
    void another_program_that_got_the_number_later_is_left_alone() throws Exception {
        try (TrivialServer stranger = started("stranger")) {
            StateFile state = new StateFile(folder);
            state.record("journal", stranger.pid(), 1, "ready");
            state.put("journal.started", "1000");

            DownCommand.endOrphans(new StateFile(folder), messages -> {});

            assertThat(stranger.alive()).isTrue();
        }
    }

    /** A clock that is set moves all times of day that are reckoned from it. */
    @Test
    @EnabledOnOs(OS.LINUX)
    void a_process_is_known_by_what_no_clock_moves() throws Exception {
        int ticksASecond = 100;
        try (TrivialServer child = started("journal")) {
            double uptime =
                    Double.parseDouble(Files.readString(Path.of("/proc/uptime")).split(" ")[0]);
            assertThat((double) ProcessRecord.startTime(child.pid()) / ticksASecond)
                    .isBetween(uptime - 120, uptime);
        }
    }

    private TrivialServer started(String name) {
        TrivialServer child = new TrivialServer(name, folder);
        child.start();
        child.awaitReady(Duration.ofSeconds(60));
        return child;
    }
}
