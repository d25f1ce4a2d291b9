package org.mutuality.journal.exchange.match;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mutuality.journal.exchange.match.ExchangeEvent.ExchangeAnswerWithheld;
import org.mutuality.journal.exchange.match.ExchangeEvent.ExchangeConfirmed;
import org.mutuality.journal.exchange.match.ExchangeEvent.ExchangeDeclared;
import org.mutuality.journal.exchange.match.ExchangeEvent.ExchangeDeclined;
import org.mutuality.journal.exchange.match.ExchangeEvent.ExchangeStatusChange;
import org.mutuality.journal.exchange.match.ExchangeEvent.ExchangeWithdrawn;

/** Derives the events that lead from the active exchanges before a change to those after it. */
record ExchangeChanges(ExchangeMatchId matchId, HelpTransfer transfer, Instant at) {
    /** Withdrawals come first, so that nothing counts twice in between. */
    List<ExchangeStatusChange> statusEvents(List<ActiveExchange> before, List<ActiveExchange> after) {
        List<ExchangeStatusChange> events = new ArrayList<>();
        before.stream()
                .filter(one -> in(after, one).isEmpty())
                .map(this::withdrawn)
                .forEach(events::add);
        for (ActiveExchange one : after) {
            Optional<ActiveExchange> was = in(before, one);
            if (was.isEmpty()) {
                events.add(declared(one));
            }
            if (was.filter(one::hasSameStatus).isEmpty()
                    && !(was.isEmpty() && one.status() == ExchangeStatus.DECLARED)) {
                events.add(statusEvent(one));
            }
        }
        return events;
    }

    private static Optional<ActiveExchange> in(List<ActiveExchange> exchanges, ActiveExchange wanted) {
        return exchanges.stream()
                .filter(one -> one.exchangeId().equals(wanted.exchangeId()))
                .findFirst();
    }

    private ExchangeStatusChange statusEvent(ActiveExchange one) {
        var by = one.first().declaration().declaredBy();
        return switch (one.status()) {
            case DECLARED, WITHDRAWN -> declared(one);
            case CONFIRMED -> new ExchangeConfirmed(matchId, one.exchangeId(), transfer, by, one.mirror(), at);
            case DECLINED -> new ExchangeDeclined(matchId, one.exchangeId(), transfer, by, at);
            case WITHHELD -> new ExchangeAnswerWithheld(matchId, one.exchangeId(), transfer, by, at);
        };
    }

    private ExchangeStatusChange declared(ActiveExchange one) {
        Declaration declaration = one.first().declaration();
        return new ExchangeDeclared(
                matchId,
                one.exchangeId(),
                transfer,
                declaration.declaredBy(),
                declaration.value(),
                declaration.hidden(),
                at);
    }

    private ExchangeStatusChange withdrawn(ActiveExchange one) {
        return new ExchangeWithdrawn(
                matchId, one.exchangeId(), transfer, one.first().declaration().declaredBy(), at);
    }
}
