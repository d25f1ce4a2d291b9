package org.mutuality.platform.inbox;

import java.util.List;
import org.jdbi.v3.core.Handle;
import org.mutuality.contracts.Envelope;

/**
 * Fills a view from other services' facts. The topic's offset moves in the transaction that writes the rows, so each message
 * counts exactly once; a publisher that tells twice sends two messages, so rows are upserted by what the fact is of.
 *
 * @param <C> sealed family of a publisher's facts
 */
public interface ContractProjection<C> {
    /** Stored with its position, so it outlives the class name: {@code payment-eligibility}. */
    String name();

    Class<C> eventType();

    void project(C fact, Envelope envelope, Handle sql);

    /** A batch of one partition, oldest first, in one transaction. For views of many rows: those are written at once here. */
    default void projectAll(List<ReceivedEvent<C>> batch, Handle sql) {
        batch.forEach(one -> project(one.fact(), one.envelope(), sql));
    }

    /** Empties the view, before it is filled again from the first message. */
    void truncate(Handle sql);
}
