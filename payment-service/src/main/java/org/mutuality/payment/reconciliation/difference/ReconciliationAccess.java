package org.mutuality.payment.reconciliation.difference;

import static org.mutuality.platform.problem.CommonProblem.PARAMETER_INVALID;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.mutuality.payment.provider.ProviderNames;
import org.mutuality.payment.reconciliation.difference.DifferenceQueries.DifferenceRow;
import org.mutuality.platform.identity.CurrentUser;
import org.mutuality.platform.problem.ProblemException;

/** Who may see and resolve differences: the team of the country. */
@ApplicationScoped
public class ReconciliationAccess {
    private final DifferenceQueries differences;
    private final CurrentUser caller;
    private final Clock clock;

    ReconciliationAccess(DifferenceQueries differences, CurrentUser caller, Clock clock) {
        this.differences = differences;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * A provider's day in a country of the caller.
     *
     * @throws ProblemException NOT_FOUND for another country or an unknown provider; PARAMETER_INVALID for a day in the future
     */
    public ReconciliationDay requireVisible(String country, String provider, LocalDate day) {
        CurrentUser.requireVisible(caller.isInTeamOf(country), country);
        CurrentUser.requireVisible(ProviderNames.NAMES.contains(provider), provider);
        if (day.isAfter(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC))) {
            throw PARAMETER_INVALID.because("day");
        }
        return new ReconciliationDay(country, provider, day);
    }

    /** @throws ProblemException NOT_FOUND unless the caller may see it */
    public DifferenceRow requireReadable(String differenceId) {
        return differences
                .find(differenceId)
                .filter(row -> caller.isInTeamOf(row.country()))
                .orElseThrow(CurrentUser::notFound);
    }
}
