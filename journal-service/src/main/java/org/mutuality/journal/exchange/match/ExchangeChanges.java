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

/** What has to be told so that who knew how exchanges stood before knows how they stand after. */
record ExchangeChanges(ExchangeMatchId matchId, HelpTransfer passing, Instant at) {
    /** What counts no longer comes first, so that nothing counts twice in between. */
    List<ExchangeStatusChange> statusEvents(List<ActiveExchange> before, List<ActiveExchange> after) {
        List<ExchangeStatusChange> told = new ArrayList<>();
        before.stream()
                .filter(one -> in(after, one).isEmpty())
                .map(this::withdrawn)
                .forEach(told::add);
        for (ActiveExchange one : after) {
            Optional<ActiveExchange> was = in(before, one);
            if (was.isEmpty()) {
                told.add(declared(one));
            }
            if (was.filter(one::hasSameStatus).isEmpty()
                    && !(was.isEmpty() && one.status() == ExchangeStatus.DECLARED)) {
                told.add(stands(one));
            }
        }
        return told;
    }

    private static Optional<ActiveExchange> in(List<ActiveExchange> standings, ActiveExchange wanted) {
        return standings.stream()
                .filter(one -> one.exchangeId().equals(wanted.exchangeId()))
                .findFirst();
    }

    private ExchangeStatusChange stands(ActiveExchange one) {
        var by = one.first().declaration().declaredBy();
        return switch (one.status()) {
            case DECLARED, WITHDRAWN -> declared(one);
            case CONFIRMED -> new ExchangeConfirmed(matchId, one.exchangeId(), passing, by, one.mirror(), at);
            case DECLINED -> new ExchangeDeclined(matchId, one.exchangeId(), passing, by, at);
            case WITHHELD -> new ExchangeAnswerWithheld(matchId, one.exchangeId(), passing, by, at);
        };
    }

    private ExchangeStatusChange declared(ActiveExchange one) {
        Declaration said = one.first().declaration();
        return new ExchangeDeclared(
                matchId, one.exchangeId(), passing, said.declaredBy(), said.value(), said.hidden(), at);
    }

    private ExchangeStatusChange withdrawn(ActiveExchange one) {
        return new ExchangeWithdrawn(
                matchId, one.exchangeId(), passing, one.first().declaration().declaredBy(), at);
    }
}
