package org.mutuality.journal.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.mutuality.contracts.journal.JournalVersionFact;
import org.mutuality.journal.form.publication.FormCatalog;
import org.mutuality.journal.journal.JournalEvent;
import org.mutuality.journal.journal.JournalEvent.EditionRecorded;
import org.mutuality.journal.journal.JournalEvent.JournalCorrected;
import org.mutuality.journal.journal.JournalEvent.JournalSubmitted;
import org.mutuality.journal.journal.JournalId;
import org.mutuality.platform.eventsourcing.EventMetadata;
import org.mutuality.platform.outbox.OutgoingMessage;

class JournalEventMapperTest {
    private static final YearMonth MARCH = YearMonth.parse("2021-03");
    private static final Map<String, Object> ANSWERS = Map.of("ladder", 4, "note", "Rosa lent us rice");

    private final UUID family = UUID.randomUUID();
    private final UUID cohort = UUID.randomUUID();
    private final JournalId id = new JournalId(UUID.randomUUID());

    @Test
    void a_familys_free_text_is_not_published() {
        JournalVersionFact published = published(new JournalSubmitted(
                id,
                family,
                cohort,
                "PH",
                MARCH,
                1,
                "core-1",
                ANSWERS,
                true,
                Instant.EPOCH,
                Optional.empty(),
                Optional.empty(),
                Optional.empty()));
        assertThat(published.answers()).isEqualTo(Map.of("ladder", 4));
    }

    @Test
    void so_does_the_reason_of_a_correction() {
        JournalVersionFact published = published(new JournalCorrected(
                id,
                family,
                cohort,
                "PH",
                MARCH,
                2,
                "core-1",
                ANSWERS,
                true,
                Optional.of("Rosa said 4"),
                Instant.EPOCH,
                Optional.empty(),
                Optional.empty()));
        assertThat(published.answers()).isEqualTo(Map.of("ladder", 4));
        assertThat(published.toString()).doesNotContain("Rosa");
    }

    @Test
    void exchanges_are_published_by_themselves_and_not_among_the_answers() {
        JournalVersionFact published = published(new JournalSubmitted(
                id,
                family,
                cohort,
                "PH",
                MARCH,
                1,
                "core-3",
                Map.of("ladder", 4, "exchanges", List.of(Map.of("exchange_kind", "food", "exchange_private", true))),
                true,
                Instant.EPOCH,
                Optional.empty(),
                Optional.empty(),
                Optional.empty()));
        assertThat(published.answers()).isEqualTo(Map.of("ladder", 4));
    }

    @Test
    void an_edition_that_changes_nothing_is_not_published() {
        EditionRecorded kept = new EditionRecorded(
                id,
                family,
                cohort,
                "PH",
                MARCH,
                2,
                "core-1",
                ANSWERS,
                true,
                Optional.empty(),
                Instant.EPOCH,
                Optional.empty(),
                Optional.empty());
        EventMetadata recorded = new EventMetadata(1, "journal-1", 0, "event", Instant.EPOCH, Optional.empty());
        assertThat(new JournalEventMapper(new FormCatalog()).map(kept, recorded))
                .isEmpty();
    }

    private JournalVersionFact published(JournalEvent event) {
        EventMetadata recorded = new EventMetadata(1, "journal-1", 0, "event", Instant.EPOCH, Optional.empty());
        OutgoingMessage announcement =
                new JournalEventMapper(new FormCatalog()).map(event, recorded).orElseThrow();
        assertThat(announcement.key()).isEqualTo(family);
        return (JournalVersionFact) announcement.contract();
    }
}
