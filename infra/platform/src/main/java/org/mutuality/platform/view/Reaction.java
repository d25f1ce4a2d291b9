package org.mutuality.platform.view;

import org.mutuality.platform.store.Recorded;

/**
 * What this service does on its own facts: commands, nothing else. Called in order, at least once, and only when every
 * projection of this service has passed the event, so the views it reads are at least as new as the event.
 *
 * @param <E> sealed family of the events it reads
 */
public interface Reaction<E> {
    /** For ever; as in {@code accrue-waiting}. */
    String name();

    Class<E> family();

    void react(E event, Recorded recorded);
}
