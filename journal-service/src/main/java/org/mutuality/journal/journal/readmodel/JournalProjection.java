package org.mutuality.journal.journal.readmodel;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.mutuality.journal.journal.Author;
import org.mutuality.journal.journal.Edition;
import org.mutuality.journal.journal.EditionOrigin;
import org.mutuality.journal.journal.EncryptedJournalText;
import org.mutuality.journal.journal.JournalEvent;
import org.mutuality.journal.journal.JournalEvent.EditionRecorded;
import org.mutuality.journal.journal.SerializedAnswers;
import org.mutuality.platform.eventsourcing.EventMetadata;
import org.mutuality.platform.projection.BulkInsert;
import org.mutuality.platform.projection.Projection;
import org.mutuality.platform.projection.RecordedEvent;

/** Fills {@code journal_view}, a row per version, and {@code journal_kept_view}, a row per edition that made none. */
@Singleton
class JournalProjection implements Projection<JournalEvent> {
    private final BulkInsert<VersionRow> versions;
    private final BulkInsert<VersionRow> kept;

    JournalProjection() {
        versions = rows("journal_view")
                .column("version", "int", told -> told.event().version());
        kept = rows("journal_kept_view");
    }

    private record VersionRow(JournalEvent event, Edition edition) {
        EditionOrigin origin() {
            return edition.origin();
        }
    }

    @Override
    public String name() {
        return "journal";
    }

    @Override
    public Class<JournalEvent> eventType() {
        return JournalEvent.class;
    }

    @Override
    public void project(JournalEvent event, EventMetadata recorded, Handle sql) {
        projectAll(List.of(new RecordedEvent<>(event, recorded)), sql);
    }

    @Override
    public void projectAll(List<RecordedEvent<JournalEvent>> batch, Handle sql) {
        versions.insert(told(batch, event -> !(event instanceof EditionRecorded)), sql);
        kept.insert(told(batch, event -> event instanceof EditionRecorded), sql);
    }

    @Override
    public void truncate(Handle sql) {
        sql.execute("delete from journal_view");
        sql.execute("delete from journal_kept_view");
    }

    private static List<VersionRow> told(List<RecordedEvent<JournalEvent>> batch, Predicate<JournalEvent> wanted) {
        return batch.stream()
                .map(RecordedEvent::event)
                .filter(wanted)
                .map(event -> new VersionRow(event, Edition.of(event)))
                .toList();
    }

    private static BulkInsert<VersionRow> rows(String table) {
        return BulkInsert.<VersionRow>into(table)
                .column("family_id", "uuid", told -> told.event().familyId())
                .column("month", "char(7)", told -> told.event().month())
                .column("journal_id", "uuid", told -> told.event().journalId().value())
                .column("form", "text", told -> told.edition().form())
                .column(
                        "answers",
                        "json",
                        told -> SerializedAnswers.of(told.edition().answers()).json())
                .column("complete", "boolean", told -> told.edition().complete())
                .column("reason", "text", told -> told.edition().reason().orElse(null))
                .column("told_at", "timestamptz", told -> told.edition().at())
                .column("edition", "uuid", told -> told.edition().id())
                .column("based_on", "uuid[]", told -> array(told.origin().basedOn()))
                .column("device", "text", told -> told.origin().device().orElse(null))
                .column(
                        "written_at",
                        "timestamptz",
                        told -> told.origin().writtenAt().orElse(null))
                .column(
                        "told_by",
                        "text",
                        told -> by(told, teller -> Optional.of(teller.kind().text())))
                .column(
                        "words",
                        "text",
                        told -> told.edition()
                                .encryptedText()
                                .map(own -> own.ciphertext().text())
                                .orElse(null))
                .column(
                        "words_print",
                        "text",
                        told -> told.edition()
                                .encryptedText()
                                .flatMap(EncryptedJournalText::answers)
                                .orElse(null))
                .column("told_by_subject", "text", told -> by(told, Author::subject));
    }

    private static @Nullable String by(VersionRow told, Function<Author, Optional<String>> part) {
        return told.origin().submittedBy().flatMap(part).orElse(null);
    }

    // PostgreSQL's spelling of an array: a UUID needs no quotes.
    private static String array(List<UUID> ids) {
        return ids.stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}"));
    }
}
