package org.mutuality.platform.eventsourcing;

/** Sends commands to aggregates. The aggregate is named by the command's {@code @TargetAggregateIdentifier}. */
public interface CommandGateway {

    /**
     * Runs the aggregate's {@code @CommandHandler} and returns when its events are durable. When another writer appends
     * to the same aggregate first, the handler runs again on the newer state, so it must have no side effects.
     *
     * @return whether events were stored; false when the command repeated an earlier one
     * @throws org.mutuality.platform.problem.ProblemException when the aggregate refuses; nothing is stored
     * @throws org.mutuality.platform.problem.ServerUnavailableException when the event store is unavailable: the
     *     events may or may not be stored, so read the state or send the same command again
     */
    boolean send(Object command);

    /**
     * As {@link #send}, for a handler that returns a result.
     *
     * @param type class of the result: an immutable value made in the handler's last run
     */
    <R> R sendForResult(Object command, Class<R> type);
}
