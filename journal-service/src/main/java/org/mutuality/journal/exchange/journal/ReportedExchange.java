package org.mutuality.journal.exchange.journal;

import org.mutuality.journal.exchange.match.Declaration;
import org.mutuality.journal.exchange.match.ExchangeMatchId;
import org.mutuality.journal.exchange.match.HelpTransfer;

/** An exchange as a journal tells it. Two that are equal are one. */
public record ReportedExchange(HelpTransfer passing, Declaration declaration) {
    ExchangeMatchId deedId() {
        return ExchangeMatchId.of(passing);
    }
}
