package org.mutuality.journal.form.publication;

import jakarta.inject.Singleton;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.mutuality.journal.form.publication.CurrentFormEvent.CurrentFormChosen;
import org.mutuality.platform.eventsourcing.EventMetadata;
import org.mutuality.platform.projection.Projection;

/** Fills {@code current_form_view}: one row per country. */
@Singleton
class CurrentFormProjection implements Projection<CurrentFormEvent> {
    @Override
    public String name() {
        return "current-form";
    }

    @Override
    public Class<CurrentFormEvent> eventType() {
        return CurrentFormEvent.class;
    }

    @Override
    public void project(CurrentFormEvent event, EventMetadata recorded, Handle sql) {
        switch (event) {
            case CurrentFormChosen chosen ->
                sql.execute(
                        "insert into current_form_view values (?, ?, 1) on conflict (country)"
                                + " do update set form = excluded.form, version = current_form_view.version + 1",
                        chosen.country(),
                        chosen.form());
        }
    }

    @Override
    public List<String> tables() {
        return List.of("current_form_view");
    }
}
