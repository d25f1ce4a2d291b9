package org.mutuality.investment.investment;

/**
 * What became of the money, in the order in which one moment can bring them: what came back had been paid. Names are stored
 * for ever.
 */
public enum PayoutOutcome {
    FAILED,
    SETTLED,
    RETURNED,
    CLOSED
}
