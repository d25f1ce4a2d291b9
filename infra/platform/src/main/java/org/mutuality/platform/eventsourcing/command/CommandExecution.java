package org.mutuality.platform.eventsourcing.command;

import org.jspecify.annotations.Nullable;

/**
 * One execution of a command, on the thread that sent it. It may decide on speculative state, without reading the
 * aggregate's stream: that the aggregate is new, or as this instance knows it. A successful append confirms it; otherwise
 * the command runs again on the stored state.
 */
public final class CommandExecution implements AutoCloseable {
    private static final ThreadLocal<@Nullable CommandExecution> RUNNING = new ThreadLocal<>();

    private final boolean allowSpeculation;
    private final @Nullable CommandExecution enclosing = RUNNING.get();
    private boolean speculative;
    private boolean appends;
    private boolean hasAppendedEvents;

    private CommandExecution(boolean allowSpeculation) {
        this.allowSpeculation = allowSpeculation;
    }

    static CommandExecution begin(boolean allowSpeculation) {
        CommandExecution execution = new CommandExecution(allowSpeculation);
        RUNNING.set(execution);
        return execution;
    }

    /**
     * Appends events of the running command.
     *
     * @param write appends them durably, or throws
     */
    public static void append(Runnable write) {
        CommandExecution running = RUNNING.get();
        if (running == null) {
            write.run();
        } else {
            running.appends = true;
            write.run();
            running.hasAppendedEvents = true;
        }
    }

    /**
     * Lets the running command decide on speculative state.
     *
     * @return false when no command is running or it must not speculate
     */
    public static boolean tryMarkSpeculative() {
        CommandExecution running = RUNNING.get();
        if (running == null || !running.allowSpeculation) {
            return false;
        }
        running.speculative = true;
        return true;
    }

    /** Whether events were stored. */
    boolean hasAppendedEvents() {
        return hasAppendedEvents;
    }

    /** Whether the outcome is certain: an append on wrong speculative state would have been refused. */
    boolean isConfirmed() {
        return !speculative || appends;
    }

    @Override
    public void close() {
        if (enclosing == null) {
            RUNNING.remove();
        } else {
            RUNNING.set(enclosing);
        }
    }
}
