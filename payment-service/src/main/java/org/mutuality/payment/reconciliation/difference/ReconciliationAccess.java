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

/** Who may see and settle differences with providers: the team of their country. */
@ApplicationScoped
public class ReconciliationAccess {
    private final DifferenceQueries view;
    private final CurrentUser caller;
    private final Clock clock;

    ReconciliationAccess(DifferenceQueries view, CurrentUser caller, Clock clock) {
        this.view = view;
        this.caller = caller;
        this.clock = clock;
    }

    /** Of a country of the caller's and a provider that exists. @throws ProblemException else 404; PARAMETER_INVALID for a day that has not begun */
    public ReconciliationDay requireVisible(String country, String provider, LocalDate day) {
        CurrentUser.requireVisible(caller.isInTeamOf(country), country);
        CurrentUser.requireVisible(ProviderNames.NAMES.contains(provider), provider);
        if (day.isAfter(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC))) {
            throw PARAMETER_INVALID.because("day must be today or earlier, in UTC");
        }
        return new ReconciliationDay(country, provider, day);
    }

    /** @throws ProblemException 404 unless the caller may see it */
    public DifferenceRow requireReadable(String differenceId) {
        return view.find(differenceId)
                .filter(row -> caller.isInTeamOf(row.country()))
                .orElseThrow(CurrentUser::notFound);
    }
}
