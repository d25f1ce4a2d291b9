package org.mutuality.journal.journal;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.mutuality.journal.journal.JournalEvent.EditionKept;
import org.mutuality.journal.journal.JournalEvent.JournalCorrected;
import org.mutuality.journal.journal.JournalEvent.JournalSubmitted;
import org.mutuality.platform.store.Recorded;
import org.mutuality.platform.view.Projection;

/** Fills {@code journal_view}, a row per version, and {@code journal_kept_view}, a row per edition that made none. */
@Singleton
class JournalProjection implements Projection<JournalEvent> {
    private static final String VERSION =
            "insert into journal_view values (?, ?, ?, ?, ?, ?::json, ?, ?, ?, ?, ?::uuid[], ?, ?)";
    private static final String KEPT =
            "insert into journal_kept_view values (?, ?, ?, ?, ?, ?::json, ?, ?, ?, ?::uuid[], ?, ?)";

    private final Answers answers;

    JournalProjection(Answers answers) {
        this.answers = answers;
    }

    @Override
    public String name() {
        return "journal_view";
    }

    @Override
    public Class<JournalEvent> family() {
        return JournalEvent.class;
    }

    @Override
    public void project(JournalEvent event, Recorded recorded, Handle sql) {
        Edition edition = Edition.of(event);
        switch (event) {
            case JournalSubmitted submitted -> version(event, edition, sql);
            case JournalCorrected corrected -> version(event, edition, sql);
            case EditionKept kept -> kept(event, edition, sql);
        }
    }

    @Override
    public void forget(Handle sql) {
        sql.execute("delete from journal_view");
        sql.execute("delete from journal_kept_view");
    }

    private void version(JournalEvent event, Edition edition, Handle sql) {
        sql.execute(
                VERSION,
                event.familyId(),
                event.month().toString(),
                event.version(),
                event.journalId().value(),
                edition.form(),
                answers.text(edition.answers()),
                edition.complete(),
                edition.reason().orElse(null),
                time(edition.at()),
                edition.id(),
                array(edition),
                edition.origin().device().orElse(null),
                writtenAt(edition));
    }

    private void kept(JournalEvent event, Edition edition, Handle sql) {
        sql.execute(
                KEPT,
                event.familyId(),
                event.month().toString(),
                edition.id(),
                event.journalId().value(),
                edition.form(),
                answers.text(edition.answers()),
                edition.complete(),
                edition.reason().orElse(null),
                time(edition.at()),
                array(edition),
                edition.origin().device().orElse(null),
                writtenAt(edition));
    }

    // PostgreSQL's spelling of an array: a UUID needs no quotes.
    private static String array(Edition edition) {
        return edition.origin().basedOn().stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}"));
    }

    private static @Nullable OffsetDateTime writtenAt(Edition edition) {
        Optional<Instant> written = edition.origin().writtenAt();
        return written.map(JournalProjection::time).orElse(null);
    }

    private static OffsetDateTime time(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
