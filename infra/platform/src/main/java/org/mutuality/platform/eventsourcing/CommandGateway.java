package org.mutuality.platform.eventsourcing;

/** The way in: an order to one aggregate, named by the command's {@code @TargetAggregateIdentifier}. */
public interface CommandGateway {

    /**
     * Runs the aggregate's {@code @CommandHandler}; returns when what it decided is durable. A race lost against another
     * writer is run again on the newer state, so a handler may run more than once and must only decide.
     *
     * @return whether anything happened; false when all of it had happened before and nothing was stored
     * @throws org.mutuality.platform.problem.Refusal the aggregate said no; nothing is stored
     * @throws org.mutuality.platform.problem.Unavailable the event store is away; what was decided may or may not stand,
     *     so ask or send the same again
     */
    boolean send(Object command);

    /**
     * As {@link #send}, for a handler that says what came of it.
     *
     * @param type of what the handler returns: plain, made in its last run
     */
    <R> R sendForResult(Object command, Class<R> type);
}
