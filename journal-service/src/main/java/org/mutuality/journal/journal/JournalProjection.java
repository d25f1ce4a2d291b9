package org.mutuality.journal.journal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.mutuality.journal.journal.JournalEvent.JournalCorrected;
import org.mutuality.journal.journal.JournalEvent.JournalSubmitted;
import org.mutuality.platform.store.Recorded;
import org.mutuality.platform.view.Projection;

/** Fills {@code journal_view}: a row per version. */
@Singleton
class JournalProjection implements Projection<JournalEvent> {
    private final ObjectMapper json;

    JournalProjection(ObjectMapper json) {
        this.json = json;
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
        sql.execute(
                "insert into journal_view values (?, ?, ?, ?, ?, ?::json, ?, ?, ?)",
                event.familyId(),
                event.month().toString(),
                event.version(),
                event.journalId().value(),
                event.form(),
                text(event.answers()),
                event.complete(),
                reason(event).orElse(null),
                event.at().atOffset(ZoneOffset.UTC));
    }

    @Override
    public void forget(Handle sql) {
        sql.execute("delete from journal_view");
    }

    private static Optional<String> reason(JournalEvent event) {
        return switch (event) {
            case JournalSubmitted submitted -> Optional.empty();
            case JournalCorrected corrected -> corrected.reason();
        };
    }

    private String text(Map<String, Object> answers) {
        try {
            return json.writeValueAsString(answers);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("answers are plain JSON", e);
        }
    }
}
