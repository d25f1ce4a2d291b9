package org.mutuality.journal.journal;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.mutuality.journal.journal.JournalEvent.EditionKept;
import org.mutuality.platform.store.Recorded;
import org.mutuality.platform.view.Happened;
import org.mutuality.platform.view.Projection;
import org.mutuality.platform.view.Rows;

/** Fills {@code journal_view}, a row per version, and {@code journal_kept_view}, a row per edition that made none. */
@Singleton
class JournalProjection implements Projection<JournalEvent> {
    private final Rows<Told> versions;
    private final Rows<Told> kept;

    JournalProjection() {
        versions = rows("journal_view")
                .column("version", "int", told -> told.event().version());
        kept = rows("journal_kept_view");
    }

    private record Told(JournalEvent event, Edition edition) {
        Origin origin() {
            return edition.origin();
        }
    }

    @Override
    public String name() {
        return "journal";
    }

    @Override
    public Class<JournalEvent> family() {
        return JournalEvent.class;
    }

    @Override
    public void project(JournalEvent event, Recorded recorded, Handle sql) {
        projectAll(List.of(new Happened<>(event, recorded)), sql);
    }

    @Override
    public void projectAll(List<Happened<JournalEvent>> batch, Handle sql) {
        versions.insert(told(batch, event -> !(event instanceof EditionKept)), sql);
        kept.insert(told(batch, event -> event instanceof EditionKept), sql);
    }

    @Override
    public void forget(Handle sql) {
        sql.execute("delete from journal_view");
        sql.execute("delete from journal_kept_view");
    }

    private static List<Told> told(List<Happened<JournalEvent>> batch, Predicate<JournalEvent> wanted) {
        return batch.stream()
                .map(Happened::event)
                .filter(wanted)
                .map(event -> new Told(event, Edition.of(event)))
                .toList();
    }

    private static Rows<Told> rows(String table) {
        return Rows.<Told>into(table)
                .column("family_id", "uuid", told -> told.event().familyId())
                .column("month", "char(7)", told -> told.event().month())
                .column("journal_id", "uuid", told -> told.event().journalId().value())
                .column("form", "text", told -> told.edition().form())
                .column(
                        "answers",
                        "json",
                        told -> SpeltAnswers.of(told.edition().answers()).json())
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
                                .own()
                                .map(own -> own.words().text())
                                .orElse(null))
                .column(
                        "words_print",
                        "text",
                        told -> told.edition().own().flatMap(OwnWords::answers).orElse(null))
                .column("told_by_subject", "text", told -> by(told, Teller::subject));
    }

    private static @Nullable String by(Told told, Function<Teller, Optional<String>> part) {
        return told.origin().toldBy().flatMap(part).orElse(null);
    }

    // PostgreSQL's spelling of an array: a UUID needs no quotes.
    private static String array(List<UUID> ids) {
        return ids.stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}"));
    }
}
