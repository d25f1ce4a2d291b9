package org.mutuality.contracts.investment;

import java.time.Instant;
import org.mutuality.contracts.investment.FundOpened;
import org.mutuality.contracts.investment.InvestmentAccepted;
import org.mutuality.contracts.investment.InvestmentCommitted;
import org.mutuality.contracts.investment.InvestmentDeclined;
import org.mutuality.contracts.investment.InvestmentOffered;
import org.mutuality.contracts.investment.InvestmentProposed;

/** A fact about a fund or an investment, on {@code investment.events.v1}; key: the family, else the fund. */
public sealed interface InvestmentFact
        permits FundOpened,
                InvestmentProposed,
                InvestmentOffered,
                InvestmentAccepted,
                InvestmentDeclined,
                InvestmentCommitted {
    /** When it happened. */
    Instant at();
}
