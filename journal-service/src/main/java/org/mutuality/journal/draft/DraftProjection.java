package org.mutuality.journal.draft;

import jakarta.inject.Singleton;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.mutuality.journal.draft.DraftEvent.DraftDiscarded;
import org.mutuality.journal.draft.DraftEvent.DraftEnded;
import org.mutuality.journal.draft.DraftEvent.DraftSaved;
import org.mutuality.platform.eventsourcing.EventMetadata;
import org.mutuality.platform.projection.Projection;

/** Fills {@code draft_view}: one row per draft that exists now. */
@Singleton
class DraftProjection implements Projection<DraftEvent> {
    @Override
    public String name() {
        return "draft";
    }

    @Override
    public Class<DraftEvent> eventType() {
        return DraftEvent.class;
    }

    @Override
    public void project(DraftEvent event, EventMetadata recorded, Handle sql) {
        sql.execute(
                "delete from draft_view where family_id = ? and month = ?",
                event.familyId(),
                event.month().toString());
        switch (event) {
            case DraftSaved saved -> insert(saved, sql);
            case DraftDiscarded discarded -> {}
            case DraftEnded ended -> {}
        }
    }

    @Override
    public void erase(UUID familyId, Handle sql) {
        sql.execute("delete from draft_view where family_id = ?", familyId);
    }

    @Override
    public List<String> tables() {
        return List.of("draft_view");
    }

    private static void insert(DraftSaved event, Handle sql) {
        sql.execute(
                "insert into draft_view values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                event.familyId(),
                event.month().toString(),
                event.version(),
                event.form(),
                event.answers().orElse(null),
                event.device().orElse(null),
                event.at().atOffset(ZoneOffset.UTC),
                event.encrypted().map(one -> one.ciphertext().text()).orElse(null),
                event.encryptedDevice().map(one -> one.ciphertext().text()).orElse(null));
    }
}
