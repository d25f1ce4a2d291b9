package org.mutuality.journal.form;

import java.time.Instant;
import org.axonframework.serialization.Revision;

/** What has happened to a country's choice of form. Stored for ever as "journal.<SimpleName>"; private to this service. */
public sealed interface CurrentFormEvent {
    CurrentFormId currentFormId();

    /** From now on it is what journals are kept on where no form is named. */
    @Revision("1")
    record CurrentFormNamed(CurrentFormId currentFormId, String country, String form, Instant namedAt)
            implements CurrentFormEvent {}
}
