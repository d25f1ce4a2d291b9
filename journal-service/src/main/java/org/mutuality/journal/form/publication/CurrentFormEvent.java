package org.mutuality.journal.form.publication;

import java.time.Instant;
import org.mutuality.platform.eventsourcing.StoredAs;

/** What has happened to a country's choice of form. Private to this service. */
public sealed interface CurrentFormEvent {
    CurrentFormId currentFormId();

    /** From now on it is what journals are kept on where no form is named. */
    @StoredAs(name = "journal.CurrentFormChosen", revision = 1)
    record CurrentFormChosen(CurrentFormId currentFormId, String country, String form, Instant chosenAt)
            implements CurrentFormEvent {}
}
