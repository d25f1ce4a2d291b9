package org.mutuality.platform.inbox;

import org.mutuality.contracts.Envelope;

/**
 * Sends commands in response to other services' events, and does nothing else. Called at least once for each event, in
 * order per key, with different keys concurrently. A {@code ProblemException} or a bug parks the message; an
 * unavailable server is waited for.
 *
 * @param <C> sealed interface of a publisher's events
 */
public interface Policy<C> {
    Class<C> eventType();

    void when(C fact, Envelope envelope);
}
