package org.mutuality.payment.reconciliation;

import static org.mutuality.platform.problem.CommonProblem.PARAMETER_INVALID;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.mutuality.payment.provider.Providers;
import org.mutuality.platform.identity.CurrentUser;
import org.mutuality.platform.problem.Refusal;

/** Who may see and settle differences with providers: the team of their country. */
@ApplicationScoped
class ReconciliationAccess {
    private final DifferenceView view;
    private final CurrentUser caller;
    private final Clock clock;

    ReconciliationAccess(DifferenceView view, CurrentUser caller, Clock clock) {
        this.view = view;
        this.caller = caller;
        this.clock = clock;
    }

    /** Of a country of the caller's and a provider that exists. @throws Refusal else 404; PARAMETER_INVALID for a day that has not begun */
    Day requireVisible(String country, String provider, LocalDate day) {
        CurrentUser.requireVisible(caller.isInTeamOf(country), country);
        CurrentUser.requireVisible(Providers.NAMES.contains(provider), provider);
        if (day.isAfter(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC))) {
            throw PARAMETER_INVALID.because("day must be today or earlier, in UTC");
        }
        return new Day(country, provider, day);
    }

    /** @throws Refusal 404 unless the caller may see it */
    DifferenceRow requireReadable(String differenceId) {
        return view.find(differenceId)
                .filter(row -> caller.isInTeamOf(row.country()))
                .orElseThrow(CurrentUser::notFound);
    }
}
