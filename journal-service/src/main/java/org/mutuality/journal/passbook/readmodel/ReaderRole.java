package org.mutuality.journal.passbook.readmodel;

import java.util.Map;
import org.mutuality.journal.exchange.journal.JournalExchangeReader;

/** Role of a passbook's reader. */
public enum ReaderRole {
    /** The family itself. */
    FAMILY,
    /** Submits for the family; does not see private exchanges. */
    WRITER,
    /** The family's liaison, who sees the journals, but neither drafts nor exchanges. */
    LIAISON;

    /** Answers that this reader may see. */
    Map<String, Object> visibleAnswers(Map<String, Object> answers) {
        return switch (this) {
            case FAMILY -> answers;
            case WRITER -> JournalExchangeReader.withoutPrivate(answers);
            case LIAISON -> JournalExchangeReader.withoutExchanges(answers);
        };
    }
}
