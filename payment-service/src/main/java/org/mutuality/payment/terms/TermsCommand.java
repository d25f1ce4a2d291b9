package org.mutuality.payment.terms;

import java.time.Instant;
import java.util.Optional;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.mutuality.payment.bounds.Bounds;
import org.mutuality.platform.http.IfMatch;

/** Commands to the terms of a cohort. */
public sealed interface TermsCommand {
    TermsId termsId();

    /**
     * Proposes what families of a cohort are paid from a month on. Replaces an earlier proposal until one is approved.
     *
     * @param country ISO 3166 alpha-2, of the cohort
     * @param currency ISO 4217, of the cohort
     * @param bounds in force in the country; empty when none are known for the currency
     */
    record ProposeTerms(
            @TargetAggregateIdentifier TermsId termsId,
            String country,
            String currency,
            StipendRates rates,
            Optional<Bounds> bounds,
            String proposedBy,
            Instant at)
            implements TermsCommand {}

    /**
     * Sets the proposed terms.
     *
     * @param match version that the approver has read
     * @param bounds in force now: they may have changed since the proposal
     */
    record ApproveTerms(
            @TargetAggregateIdentifier TermsId termsId,
            Optional<IfMatch> match,
            Optional<Bounds> bounds,
            String approvedBy,
            Instant at)
            implements TermsCommand {}
}
