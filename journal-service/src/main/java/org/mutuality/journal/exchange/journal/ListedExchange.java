package org.mutuality.journal.exchange.journal;

import org.mutuality.journal.exchange.journal.ReportedExchange;
import org.mutuality.journal.exchange.match.ExchangeId;

/** An entry of a journal and the exchange that it is declared as. */
record ListedExchange(ExchangeId exchangeId, ReportedExchange entry) {}
