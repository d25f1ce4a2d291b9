package org.mutuality.payment.batch;

import static org.mutuality.platform.problem.CommonProblem.PARAMETER_INVALID;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Statuses, as an address asks for them. */
final class StatusParameter {
    private StatusParameter() {}

    /** Empty when none is asked for. @throws org.mutuality.platform.problem.Refusal PARAMETER_INVALID there is no such one */
    static <S extends Enum<S>> Optional<S> read(@Nullable String text, Class<S> statuses) {
        return Optional.ofNullable(text)
                .map(wanted -> Arrays.stream(statuses.getEnumConstants())
                        .filter(one -> one.name().equals(wanted))
                        .findFirst()
                        .orElseThrow(() -> PARAMETER_INVALID.because("status has an unknown value")));
    }
}
