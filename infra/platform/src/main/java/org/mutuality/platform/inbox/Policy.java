package org.mutuality.platform.inbox;

import org.mutuality.contracts.Envelope;

/**
 * What this service does when others tell a fact: commands, nothing else. Called at least once; in order per key, keys side
 * by side. A {@code Refusal} or a bug parks the message; a server that is away is waited for.
 *
 * @param <C> sealed family of a publisher's facts
 */
public interface Policy<C> {
    Class<C> eventType();

    void when(C fact, Envelope envelope);
}
