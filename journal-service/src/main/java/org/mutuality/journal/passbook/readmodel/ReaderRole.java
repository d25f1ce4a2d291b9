package org.mutuality.journal.passbook.readmodel;

import java.util.Map;
import org.mutuality.journal.exchange.journal.JournalExchangeReader;

/** Who opens a passbook. */
public enum ReaderRole {
    /** The family itself. */
    FAMILY,
    /** Who writes for it; a stranger to what two families tell one another. */
    WRITER,
    /** Its liaison, who sees the journals, but neither drafts nor exchanges. */
    LIAISON;

    /** What is left of a month's answers for such a reader. */
    Map<String, Object> visibleAnswers(Map<String, Object> answers) {
        return switch (this) {
            case FAMILY -> answers;
            case WRITER -> JournalExchangeReader.withoutPrivate(answers);
            case LIAISON -> JournalExchangeReader.withoutExchanges(answers);
        };
    }
}
