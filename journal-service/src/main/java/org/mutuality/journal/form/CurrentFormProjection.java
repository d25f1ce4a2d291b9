package org.mutuality.journal.form;

import jakarta.inject.Singleton;
import org.jdbi.v3.core.Handle;
import org.mutuality.journal.form.CurrentFormEvent.CurrentFormNamed;
import org.mutuality.platform.store.Recorded;
import org.mutuality.platform.view.Projection;

/** Fills {@code current_form_view}: a row per country. */
@Singleton
class CurrentFormProjection implements Projection<CurrentFormEvent> {
    @Override
    public String name() {
        return "current-form";
    }

    @Override
    public Class<CurrentFormEvent> family() {
        return CurrentFormEvent.class;
    }

    @Override
    public void project(CurrentFormEvent event, Recorded recorded, Handle sql) {
        switch (event) {
            case CurrentFormNamed named ->
                sql.execute(
                        "insert into current_form_view values (?, ?, 1) on conflict (country)"
                                + " do update set form = excluded.form, version = current_form_view.version + 1",
                        named.country(),
                        named.form());
        }
    }

    @Override
    public void forget(Handle sql) {
        sql.execute("delete from current_form_view");
    }
}
