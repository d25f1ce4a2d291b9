package org.mutuality.platform.eventsourcing.command;

import org.jspecify.annotations.Nullable;

/** One run of a command, on the thread that sent it. */
public final class CommandExecution implements AutoCloseable {
    private static final ThreadLocal<@Nullable CommandExecution> RUNNING = new ThreadLocal<>();

    private final boolean mayGuess;
    private final @Nullable CommandExecution around = RUNNING.get();
    private boolean guessed;
    private boolean appends;
    private boolean hasAppendedEvents;

    private CommandExecution(boolean mayGuess) {
        this.mayGuess = mayGuess;
    }

    static CommandExecution begin(boolean mayGuess) {
        CommandExecution attempt = new CommandExecution(mayGuess);
        RUNNING.set(attempt);
        return attempt;
    }

    /** Has the running command's events appended: what comes of it is the database's word, and no guess. */
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

    /** Asks leave to decide on a guess; where there is no command there is none. */
    public static boolean tryMarkSpeculative() {
        CommandExecution running = RUNNING.get();
        if (running == null || !running.mayGuess) {
            return false;
        }
        running.guessed = true;
        return true;
    }

    /** Whether events of it are durable. */
    boolean hasAppendedEvents() {
        return hasAppendedEvents;
    }

    /** Whether it was decided on what is so: an append on a wrong guess would have been refused. */
    boolean isConfirmed() {
        return !guessed || appends;
    }

    @Override
    public void close() {
        if (around == null) {
            RUNNING.remove();
        } else {
            RUNNING.set(around);
        }
    }
}
