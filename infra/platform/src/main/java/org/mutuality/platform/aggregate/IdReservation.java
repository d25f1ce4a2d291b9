package org.mutuality.platform.aggregate;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.mutuality.platform.problem.ProblemException;

/**
 * What an id that a caller chose was first used for. What is stored under such ids lives in other aggregates, so only the
 * aggregate of the id itself can refuse a second use.
 *
 * @param use null as long as the id is free
 */
public record IdReservation<T>(@Nullable T use) {
    public static <T> IdReservation<T> free() {
        return new IdReservation<>(null);
    }

    /**
     * False when it is reserved for this use already.
     *
     * @param refusal of the use it is reserved for, when that is another one
     */
    public boolean accepts(T newUse, Function<T, ProblemException> refusal) {
        if (use == null) {
            return true;
        }
        if (use.equals(newUse)) {
            return false;
        }
        throw refusal.apply(use);
    }

    public boolean isFor(T someUse) {
        return someUse.equals(use);
    }

    public IdReservation<T> reserved(T newUse) {
        return new IdReservation<>(newUse);
    }
}
