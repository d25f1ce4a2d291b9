package org.mutuality.journal.exchange;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mutuality.journal.exchange.ExchangeEvent.ExchangeConfirmed;
import org.mutuality.journal.exchange.ExchangeEvent.ExchangeDeclared;
import org.mutuality.journal.exchange.ExchangeEvent.ExchangeDeclined;
import org.mutuality.journal.exchange.ExchangeEvent.ExchangeLeft;
import org.mutuality.journal.exchange.ExchangeEvent.ExchangeWithdrawn;
import org.mutuality.journal.exchange.ExchangeEvent.Told;

/** What has to be told so that who knew how exchanges stood before knows how they stand after. */
record Telling(DeedId deedId, Passing passing, Instant at) {
    /** What counts no longer comes first, so that nothing counts twice in between. */
    List<Told> difference(List<Standing> before, List<Standing> after) {
        List<Told> told = new ArrayList<>();
        before.stream()
                .filter(one -> in(after, one).isEmpty())
                .map(this::withdrawn)
                .forEach(told::add);
        for (Standing one : after) {
            Optional<Standing> was = in(before, one);
            if (was.isEmpty()) {
                told.add(declared(one));
            }
            if (was.filter(one::same).isEmpty() && !(was.isEmpty() && one.status() == Status.DECLARED)) {
                told.add(stands(one));
            }
        }
        return told;
    }

    private static Optional<Standing> in(List<Standing> standings, Standing wanted) {
        return standings.stream()
                .filter(one -> one.exchangeId().equals(wanted.exchangeId()))
                .findFirst();
    }

    private Told stands(Standing one) {
        var by = one.first().declaration().declaredBy();
        return switch (one.status()) {
            case DECLARED, WITHDRAWN -> declared(one);
            case CONFIRMED -> new ExchangeConfirmed(deedId, one.exchangeId(), passing, by, one.mirror(), at);
            case DECLINED -> new ExchangeDeclined(deedId, one.exchangeId(), passing, by, at);
            case LEFT -> new ExchangeLeft(deedId, one.exchangeId(), passing, by, at);
        };
    }

    private Told declared(Standing one) {
        Declaration said = one.first().declaration();
        return new ExchangeDeclared(
                deedId, one.exchangeId(), passing, said.declaredBy(), said.value(), said.hidden(), at);
    }

    private Told withdrawn(Standing one) {
        return new ExchangeWithdrawn(
                deedId, one.exchangeId(), passing, one.first().declaration().declaredBy(), at);
    }
}
