package org.mutuality.journal.passbook.readmodel;

import java.util.Map;
import org.mutuality.journal.exchange.journal.JournalExchangeReader;

/** Who opens a passbook. */
public enum ReaderRole {
    /** The family itself. */
    OWN,
    /** Who writes for it; a stranger to what two families tell one another. */
    WRITES,
    /** Its liaison, who sees the journals, but neither drafts nor exchanges. */
    LISTENS;

    /** What is left of a month's answers for such a reader. */
    Map<String, Object> visibleAnswers(Map<String, Object> answers) {
        return switch (this) {
            case OWN -> answers;
            case WRITES -> JournalExchangeReader.withoutPrivate(answers);
            case LISTENS -> JournalExchangeReader.withoutExchanges(answers);
        };
    }
}
