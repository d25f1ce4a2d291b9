package org.mutuality.payment.terms;

import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** What can be asked of a cohort's terms. */
public sealed interface TermsCommand {
    TermsId termsId();

    /**
     * Sets what a cohort's families are paid from a month on.
     *
     * @param country ISO 3166 alpha-2, of the cohort
     * @param currency ISO 4217, of the cohort
     */
    record SetTerms(
            @TargetAggregateIdentifier TermsId termsId,
            String country,
            String currency,
            StipendRates rates,
            Instant setAt)
            implements TermsCommand {}
}
