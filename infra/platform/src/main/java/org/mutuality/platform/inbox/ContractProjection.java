package org.mutuality.platform.inbox;

import java.util.List;
import org.jdbi.v3.core.Handle;
import org.mutuality.contracts.Envelope;

/**
 * Fills a read model from other services' integration events. The offset moves in the transaction that writes the rows,
 * so each message is applied exactly once. A publisher may send the same event in two messages, so rows are upserted by
 * the event's key.
 *
 * @param <C> sealed interface of a publisher's events
 */
public interface ContractProjection<C> {
    /** Name of its offsets, such as {@code payment-eligibility}; independent of the class name. */
    String name();

    Class<C> eventType();

    void project(C fact, Envelope envelope, Handle sql);

    /**
     * Applies a batch of one partition, oldest first, in one transaction. Override it to write many rows in one
     * statement.
     */
    default void projectAll(List<ReceivedEvent<C>> batch, Handle sql) {
        batch.forEach(one -> project(one.fact(), one.envelope(), sql));
    }

    /** All tables that it fills and nobody else writes to. A rebuild fills a second set of them. */
    List<String> tables();

    /** Writes rows that no message brings to the empty tables of a rebuild. */
    default void prepareRebuild(Handle sql) {}
}
