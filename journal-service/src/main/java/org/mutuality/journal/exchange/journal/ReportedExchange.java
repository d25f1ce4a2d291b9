package org.mutuality.journal.exchange.journal;

import org.mutuality.journal.exchange.match.Declaration;
import org.mutuality.journal.exchange.match.ExchangeMatchId;
import org.mutuality.journal.exchange.match.HelpTransfer;

/** An exchange as a journal lists it; equal entries are one exchange. */
public record ReportedExchange(HelpTransfer transfer, Declaration declaration) {
    ExchangeMatchId matchId() {
        return ExchangeMatchId.of(transfer);
    }
}
