package org.mutuality.contracts.investment;

import java.time.Instant;

/** A fact about a fund or an investment, on {@code investment.events.v1}; key: the family, otherwise the fund. */
public sealed interface InvestmentFact
        permits FundOpened,
                InvestmentProposed,
                InvestmentOffered,
                InvestmentAccepted,
                InvestmentDeclined,
                InvestmentCommitted,
                InvestmentErasureCompleted {
    /** When it happened. */
    Instant at();
}
