package org.mutuality.payment.providerfile;

import static org.mutuality.platform.problem.CommonProblem.PARAMETER_INVALID;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mutuality.platform.identity.CurrentUser;
import org.mutuality.platform.problem.ProblemException;

/** Who may send and see provider files: the team of the file's country. */
@ApplicationScoped
class ProviderFileAccess {
    private final ProviderFileQueries view;
    private final CurrentUser caller;

    ProviderFileAccess(ProviderFileQueries view, CurrentUser caller) {
        this.view = view;
        this.caller = caller;
    }

    /** @throws ProblemException NOT_FOUND unless the caller may see it */
    ProviderFileQueries.ProviderFileRow requireReadable(UUID fileId) {
        return view.find(fileId).filter(row -> caller.isInTeamOf(row.country())).orElseThrow(CurrentUser::notFound);
    }

    /**
     * @param country may be absent when the caller has only one
     * @throws ProblemException NOT_FOUND for a country that is not the caller's; PARAMETER_INVALID when it is required
     */
    String requireCountry(@Nullable String country) {
        Set<String> countries = caller.teamCountries();
        if (country == null && countries.size() != 1) {
            throw PARAMETER_INVALID.because("country-required");
        }
        return Optional.ofNullable(country)
                .or(() -> countries.stream().findFirst())
                .filter(countries::contains)
                .orElseThrow(CurrentUser::notFound);
    }
}
