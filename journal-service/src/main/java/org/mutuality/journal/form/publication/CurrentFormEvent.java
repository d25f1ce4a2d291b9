package org.mutuality.journal.form.publication;

import java.time.Instant;
import org.mutuality.platform.eventsourcing.StoredAs;

/** Events of a country's choice of form. Private to this service. */
public sealed interface CurrentFormEvent {
    CurrentFormId currentFormId();

    /** The form is the country's current form from now on. */
    @StoredAs(name = "journal.CurrentFormChosen", revision = 1)
    record CurrentFormChosen(CurrentFormId currentFormId, String country, String form, Instant chosenAt)
            implements CurrentFormEvent {}
}
