package org.mutuality.journal.form.publication;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.time.ZoneOffset;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.mutuality.journal.form.definition.FormDefinition;
import org.mutuality.journal.form.publication.FormEvent.FormPublished;
import org.mutuality.platform.eventsourcing.EventMetadata;
import org.mutuality.platform.projection.Projection;

/** Fills {@code form_view}: one row per version. */
@Singleton
class FormProjection implements Projection<FormEvent> {
    private final ObjectMapper json;

    FormProjection(ObjectMapper json) {
        this.json = json;
    }

    @Override
    public String name() {
        return "form";
    }

    @Override
    public Class<FormEvent> eventType() {
        return FormEvent.class;
    }

    @Override
    public void project(FormEvent event, EventMetadata recorded, Handle sql) {
        switch (event) {
            case FormPublished published ->
                sql.execute(
                        "insert into form_view values (?, ?, ?, ?::json, ?)",
                        published.name(),
                        published.version(),
                        published.country(),
                        text(published.definition()),
                        published.publishedAt().atOffset(ZoneOffset.UTC));
        }
    }

    @Override
    public List<String> tables() {
        return List.of("form_view");
    }

    private String text(FormDefinition definition) {
        try {
            return json.writeValueAsString(definition);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a definition came as JSON", e);
        }
    }
}
