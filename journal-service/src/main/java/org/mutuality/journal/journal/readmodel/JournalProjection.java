package org.mutuality.journal.journal.readmodel;

import jakarta.inject.Singleton;
import java.time.YearMonth;
import java.time.ZoneOffset;
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
import org.mutuality.journal.journal.EditionOrigin.SubmissionChannel;
import org.mutuality.journal.journal.EncryptedJournalText;
import org.mutuality.journal.journal.JournalEvent;
import org.mutuality.journal.journal.JournalEvent.EditionEvent;
import org.mutuality.journal.journal.JournalEvent.EditionRecorded;
import org.mutuality.journal.journal.JournalEvent.JournalConfirmed;
import org.mutuality.journal.journal.JournalEvent.JournalWithdrawn;
import org.mutuality.journal.journal.JournalEvent.WithdrawalEvent;
import org.mutuality.journal.journal.SerializedAnswers;
import org.mutuality.platform.eventsourcing.EventMetadata;
import org.mutuality.platform.projection.BulkInsert;
import org.mutuality.platform.projection.Projection;
import org.mutuality.platform.projection.RecordedEvent;

/**
 * Fills {@code journal_view}, a row per version, {@code journal_edition_view}, a row per edition that made no version, and {@code
 * edition_withdrawal_view}, a row per edition that was withdrawn. An erased family has none, also of what was submitted while it was
 * being erased.
 */
@Singleton
class JournalProjection implements Projection<JournalEvent> {
    private final BulkInsert<Row> versions;
    private final BulkInsert<Row> otherEditions;

    static final String NAME = "journal";

    private static final String NOT_ERASED =
            "not exists (select from journal_erased_family erased where erased.family_id = cast(input.family_id as uuid))";
    private static final String WITHDRAW = """
            insert into edition_withdrawal_view
            select * from (values (?, ?, cast(? as uuid), ?, ?, ?, ?, cast(? as timestamptz), ?, ?)) input
            where not exists (select from journal_erased_family erased where erased.family_id = ?)
            on conflict do nothing""";

    JournalProjection() {
        versions =
                rows("journal_view").column("version", "int", row -> row.event().version());
        otherEditions = rows("journal_edition_view");
    }

    private record Row(EditionEvent event, Edition edition) {
        EditionOrigin origin() {
            return edition.origin();
        }
    }

    @Override
    public String name() {
        return NAME;
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
        versions.insert(select(batch, event -> !(event instanceof EditionRecorded)), sql);
        // A redacted edition has no id any more; its family is erased by a later event.
        otherEditions.insert(
                select(
                        batch,
                        event -> event instanceof EditionRecorded recorded
                                && recorded.origin().isPresent()),
                sql);
        batch.forEach(one -> {
            if (one.event() instanceof WithdrawalEvent withdrawal) {
                withdraw(withdrawal, sql);
            } else if (one.event() instanceof JournalConfirmed confirmed) {
                sql.execute(
                        "update journal_view set confirmed_at = ? where family_id = ? and month = ? and version = ?",
                        confirmed.at().atOffset(ZoneOffset.UTC),
                        confirmed.familyId(),
                        confirmed.month().toString(),
                        confirmed.version());
            }
        });
    }

    private static void withdraw(WithdrawalEvent withdrawal, Handle sql) {
        withdrawal
                .editions()
                .forEach(edition -> sql.execute(
                        WITHDRAW,
                        withdrawal.familyId(),
                        withdrawal.month().toString(),
                        edition,
                        withdrawal.version(),
                        withdrawal instanceof JournalWithdrawn,
                        withdrawal.reason().text(),
                        withdrawal.movedTo().map(YearMonth::toString).orElse(null),
                        withdrawal.at().atOffset(ZoneOffset.UTC),
                        withdrawal.withdrawnBy().kind().text(),
                        withdrawal.withdrawnBy().subject().orElse(null),
                        withdrawal.familyId()));
    }

    @Override
    public void erase(UUID family, Handle sql) {
        sql.execute("insert into journal_erased_family values (?) on conflict do nothing", family);
        sql.execute("delete from journal_view where family_id = ?", family);
        sql.execute("delete from journal_edition_view where family_id = ?", family);
        sql.execute("delete from edition_withdrawal_view where family_id = ?", family);
    }

    @Override
    public List<String> tables() {
        return List.of("journal_view", "journal_edition_view", "edition_withdrawal_view", "journal_erased_family");
    }

    private static List<Row> select(List<RecordedEvent<JournalEvent>> batch, Predicate<EditionEvent> wanted) {
        return batch.stream()
                .map(RecordedEvent::event)
                .filter(EditionEvent.class::isInstance)
                .map(EditionEvent.class::cast)
                .filter(wanted)
                .map(event -> new Row(event, Edition.of(event)))
                .toList();
    }

    private static BulkInsert<Row> rows(String table) {
        return BulkInsert.<Row>into(table)
                .where(NOT_ERASED)
                .column("family_id", "uuid", row -> row.event().familyId())
                .column("month", "char(7)", row -> row.event().month())
                .column("journal_id", "uuid", row -> row.event().journalId().value())
                .column("form", "text", row -> row.edition().form())
                .column(
                        "answers",
                        "json",
                        row -> SerializedAnswers.of(row.edition().answers()).json())
                .column("complete", "boolean", row -> row.edition().complete())
                .column("reason", "text", row -> row.edition().reason().orElse(null))
                .column("submitted_at", "timestamptz", row -> row.edition().at())
                .column("edition", "uuid", row -> row.edition().id())
                .column("based_on", "uuid[]", row -> array(row.origin().basedOn()))
                .column("device", "text", row -> row.origin().device().orElse(null))
                .column(
                        "written_at",
                        "timestamptz",
                        row -> row.origin().writtenAt().orElse(null))
                .column(
                        "submitted_by",
                        "text",
                        row -> author(row, author -> Optional.of(author.kind().text())))
                .column(
                        "ciphertext",
                        "text",
                        row -> row.edition()
                                .encryptedText()
                                .map(text -> text.ciphertext().text())
                                .orElse(null))
                .column(
                        "fingerprint",
                        "text",
                        row -> row.edition()
                                .encryptedText()
                                .flatMap(EncryptedJournalText::answers)
                                .orElse(null))
                .column("offline", "boolean", row -> row.origin().offline().orElse(null))
                .column(
                        "channel",
                        "text",
                        row -> row.origin()
                                .channel()
                                .map(SubmissionChannel::text)
                                .orElse(null))
                .column("submitted_by_subject", "text", row -> author(row, Author::subject));
    }

    private static @Nullable String author(Row row, Function<Author, Optional<String>> part) {
        return row.origin().submittedBy().flatMap(part).orElse(null);
    }

    // An array literal of PostgreSQL; UUIDs need no quotes in it.
    private static String array(List<UUID> ids) {
        return ids.stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}"));
    }
}
