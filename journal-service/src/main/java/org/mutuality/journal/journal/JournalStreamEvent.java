package org.mutuality.journal.journal;

/**
 * A fact of another capability that stands in a journal's own stream. The event store takes one of two writers to a stream and
 * sends the other back to read, so neither it nor what is told is ever decided without knowing of the other.
 */
public interface JournalStreamEvent {
    JournalId journalId();
}
