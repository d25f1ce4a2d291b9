package org.mutuality.journal.passbook;

import java.util.Map;
import org.mutuality.journal.exchange.Reported;

/** Who opens a passbook. */
enum Reader {
    /** The family itself. */
    OWN,
    /** Who writes for it; a stranger to what two families tell one another. */
    WRITES,
    /** Its liaison, who sees the journals, but neither drafts nor exchanges. */
    LISTENS;

    /** What is left of a month's answers for such a reader. */
    Map<String, Object> sees(Map<String, Object> answers) {
        return switch (this) {
            case OWN -> answers;
            case WRITES -> Reported.open(answers);
            case LISTENS -> Reported.none(answers);
        };
    }
}
