package org.mutuality.platform.store;

import org.jspecify.annotations.Nullable;

/** One run of a command, on the thread that sent it. */
final class Attempt implements AutoCloseable {
    private static final ThreadLocal<@Nullable Attempt> RUNNING = new ThreadLocal<>();

    private final boolean mayGuess;
    private final @Nullable Attempt around = RUNNING.get();
    private boolean guessed;
    private boolean appends;
    private boolean happened;

    private Attempt(boolean mayGuess) {
        this.mayGuess = mayGuess;
    }

    static Attempt begin(boolean mayGuess) {
        Attempt attempt = new Attempt(mayGuess);
        RUNNING.set(attempt);
        return attempt;
    }

    /** Has the running command's events appended: what comes of it is the database's word, and no guess. */
    static void append(Runnable write) {
        Attempt running = RUNNING.get();
        if (running == null) {
            write.run();
        } else {
            running.appends = true;
            write.run();
            running.happened = true;
        }
    }

    /** Asks leave to decide on a guess; where there is no command there is none. */
    static boolean guesses() {
        Attempt running = RUNNING.get();
        if (running == null || !running.mayGuess) {
            return false;
        }
        running.guessed = true;
        return true;
    }

    /** Whether events of it are durable. */
    boolean happened() {
        return happened;
    }

    /** Whether it was decided on what is so: an append on a wrong guess would have been refused. */
    boolean isProven() {
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
