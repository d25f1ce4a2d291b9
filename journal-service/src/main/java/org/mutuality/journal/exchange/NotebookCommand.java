package org.mutuality.journal.exchange;

import java.time.Instant;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** What can be asked of a notebook. Never refused. */
public sealed interface NotebookCommand {
    /**
     * Answered by {@link Notebook.Notes}.
     *
     * @param version of the journal that tells them
     * @param entries all that it tells; what an earlier version told beside is struck
     */
    record NoteExchanges(@TargetAggregateIdentifier NotebookId notebookId, int version, List<Entry> entries, Instant at)
            implements NotebookCommand {}
}
