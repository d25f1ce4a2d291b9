package org.mutuality.importer.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What keeps an import small, visible and resumable. */
class ImportRunTest {
    @TempDir
    Path folder;

    @Test
    void the_index_has_the_first_number_of_each_text() {
        HashIndex index = new HashIndex();
        Map<String, Integer> expected = new HashMap<>();
        Random random = new Random(7);
        for (int number = 0; number < 50_000; number++) {
            String text = "family " + random.nextInt(30_000);
            Integer before = expected.putIfAbsent(text, number);
            assertThat(index.putIfAbsent(text, number))
                    .isEqualTo(before == null ? OptionalInt.empty() : OptionalInt.of(before));
        }
        assertThat(index.size()).isEqualTo(expected.size());
        expected.forEach((text, number) -> assertThat(index.find(text)).hasValue(number));
        assertThat(index.find("nobody")).isEmpty();
    }

    @Test
    void families_are_found_by_the_study_s_ids() {
        FamilyIds ids = new FamilyIds();
        Map<String, UUID> expected = new HashMap<>();
        for (int number = 0; number < 5_000; number++) {
            expected.put("cohort\n" + number, UUID.randomUUID());
        }
        expected.forEach(ids::put);
        expected.forEach(ids::put);
        expected.forEach((key, id) -> assertThat(ids.find(key)).contains(id));
        assertThat(ids.find("cohort\nnobody")).isEmpty();
    }

    @Test
    void a_checkpoint_has_the_rows_that_are_answered_from_the_beginning() throws Exception {
        Path file = folder.resolve("progress");
        Checkpoint checkpoint = new Checkpoint(file, "subject");
        checkpoint.complete(500, 1000);
        assertThat(new Checkpoint(file, "subject").rows()).isZero();
        checkpoint.complete(0, 500);
        assertThat(new Checkpoint(file, "subject").rows()).isEqualTo(1000);
        assertThat(new Checkpoint(file, "another").rows()).isZero();
        Files.writeString(file, "subject 99x");
        assertThat(new Checkpoint(file, "subject").rows()).isZero();
        checkpoint.delete();
        assertThat(file).doesNotExist();
    }

    @Test
    void the_subject_of_a_checkpoint_is_mapping_table_platform_and_limit() throws Exception {
        Path table = Files.writeString(folder.resolve("table.csv"), "a\n");
        String subject = Checkpoint.subject("m", table, "http://one", 5, false);
        assertThat(Checkpoint.subject("m", table, "http://one", 5, false)).isEqualTo(subject);
        assertThat(Checkpoint.subject("n", table, "http://one", 5, false)).isNotEqualTo(subject);
        assertThat(Checkpoint.subject("m", table, "http://two", 5, false)).isNotEqualTo(subject);
        assertThat(Checkpoint.subject("m", table, "http://one", 6, false)).isNotEqualTo(subject);
        Files.writeString(table, "a\nb\n");
        assertThat(Checkpoint.subject("m", table, "http://one", 5, false)).isNotEqualTo(subject);
    }

    @Test
    void the_progress_has_share_rate_and_time_left() {
        assertThat(ProgressBar.line("imported", 2_500, Optional.of(0.25), Duration.ofSeconds(30)))
                .isEqualTo("imported [########......................] 25 % · 2500 · 83/s · 1 min 30 s left");
        assertThat(ProgressBar.line("checked", 10, Optional.empty(), Duration.ofSeconds(2)))
                .isEqualTo("checked · 10 · 5/s");
        assertThat(ProgressBar.line("imported", 10, Optional.of(1.0), Duration.ofSeconds(2)))
                .endsWith("100 % · 10 · 5/s");
    }
}
