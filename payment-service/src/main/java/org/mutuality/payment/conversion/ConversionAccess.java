package org.mutuality.payment.conversion;

import static org.mutuality.platform.problem.CommonProblem.PARAMETER_INVALID;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mutuality.platform.identity.CurrentUser;
import org.mutuality.platform.problem.ProblemException;

/** Who may see, approve and reverse conversions: the team of their country. */
@ApplicationScoped
class ConversionAccess {
    private final ConversionQueries conversions;
    private final CurrentUser caller;

    ConversionAccess(ConversionQueries conversions, CurrentUser caller) {
        this.conversions = conversions;
        this.caller = caller;
    }

    /**
     * @param from cohort or fund that sold; needed only when the id is not unique in the caller's countries
     * @throws ProblemException 404 unless the caller may see the conversion; PARAMETER_INVALID when {@code from} is
     *     needed
     */
    ConversionQueries.ConversionRow requireRecorded(UUID conversionId, @Nullable UUID from) {
        return Optional.of(requireReadable(conversionId, from))
                .filter(row -> row.recordedAt().isPresent())
                .orElseThrow(CurrentUser::notFound);
    }

    /**
     * Also a conversion that is only proposed.
     *
     * @param from as above
     * @throws ProblemException as above
     */
    ConversionQueries.ConversionRow requireReadable(UUID conversionId, @Nullable UUID from) {
        List<ConversionQueries.ConversionRow> found =
                conversions.find(conversionId, Optional.ofNullable(from), caller.teamCountries());
        if (found.size() > 1) {
            throw PARAMETER_INVALID.because("from-required");
        }
        return found.stream().findFirst().orElseThrow(CurrentUser::notFound);
    }
}
