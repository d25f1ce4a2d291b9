package org.mutuality.journal.exchange;

/** An entry of a journal and the exchange that it is declared as. */
record Noted(ExchangeId exchangeId, Entry entry) {}
