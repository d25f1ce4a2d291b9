package org.mutuality.platform.aggregate;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.mutuality.platform.problem.ProblemException;

/**
 * What a caller-chosen id was first used for. The data stored under such an id belongs to other aggregates, so only an
 * aggregate for the id itself can refuse a second use.
 *
 * @param use null as long as the id is free
 */
public record IdReservation<T>(@Nullable T use) {
    public static <T> IdReservation<T> free() {
        return new IdReservation<>(null);
    }

    /**
     * Whether {@code newUse} has to be stored; false when the id is already reserved for exactly this use.
     *
     * @param refusal makes the exception from the existing use, when that is a different one
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

    public boolean isFor(T candidate) {
        return candidate.equals(use);
    }

    public IdReservation<T> reserved(T newUse) {
        return new IdReservation<>(newUse);
    }
}
