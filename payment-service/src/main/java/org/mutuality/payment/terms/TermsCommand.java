package org.mutuality.payment.terms;

import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Commands to the terms of a cohort. */
public sealed interface TermsCommand {
    TermsId termsId();

    /**
     * Sets what families of a cohort are paid from a month on.
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
