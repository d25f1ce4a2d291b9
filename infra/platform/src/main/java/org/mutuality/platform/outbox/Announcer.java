package org.mutuality.platform.outbox;

import java.util.Optional;
import org.mutuality.platform.store.Recorded;

/**
 * Says which stored events others are told, and how. Never queries: a stored event carries what it takes.
 *
 * @param <E> sealed family of stored events
 */
public interface Announcer<E> {
    Class<E> family();

    /** Empty for what stays home. */
    Optional<Announcement> announce(E event, Recorded recorded);
}
