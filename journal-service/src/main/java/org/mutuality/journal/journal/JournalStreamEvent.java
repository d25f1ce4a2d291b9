package org.mutuality.journal.journal;

/**
 * An event of another capability in a journal's own stream. The event store lets only one of two concurrent writers append to a
 * stream and makes the other decide again, so neither decides without knowing the other's events.
 */
public interface JournalStreamEvent {
    JournalId journalId();
}
