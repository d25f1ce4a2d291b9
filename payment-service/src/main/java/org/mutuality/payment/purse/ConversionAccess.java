package org.mutuality.payment.purse;

import static org.mutuality.platform.problem.CommonProblem.PARAMETER_INVALID;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mutuality.platform.identity.CurrentUser;
import org.mutuality.platform.problem.Refusal;

/** Who may see and reverse conversions: the team of their country. */
@ApplicationScoped
class ConversionAccess {
    private final ConversionView view;
    private final CurrentUser caller;

    ConversionAccess(ConversionView view, CurrentUser caller) {
        this.view = view;
        this.caller = caller;
    }

    /**
     * @param from cohort or fund that sold; needed only when the id is not unique in the caller's countries
     * @throws Refusal 404 unless the caller may see it; PARAMETER_INVALID when {@code from} is needed
     */
    ConversionView.Row requireReadable(UUID conversionId, @Nullable UUID from) {
        List<ConversionView.Row> found = view.find(conversionId, Optional.ofNullable(from), caller.teamCountries());
        if (found.size() > 1) {
            throw PARAMETER_INVALID.because("Give the cohort or fund: ?from=");
        }
        return found.stream().findFirst().orElseThrow(CurrentUser::notFound);
    }
}
