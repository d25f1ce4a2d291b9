package org.mutuality.journal.passbook;

/** Who opens a passbook. */
enum Reader {
    /** The family itself. */
    OWN,
    /** Who writes for it; a stranger to what two families tell one another. */
    WRITES,
    /** Its liaison, who sees the journals, but neither drafts nor exchanges. */
    LISTENS
}
