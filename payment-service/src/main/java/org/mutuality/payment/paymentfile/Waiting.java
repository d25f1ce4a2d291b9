package org.mutuality.payment.paymentfile;

import static java.util.stream.Collectors.toSet;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.mutuality.payment.dispatch.Payees;
import org.mutuality.payment.payout.PayoutCommand.FailPayout;
import org.mutuality.payment.standing.Standing;
import org.mutuality.payment.standing.Standings;
import org.mutuality.platform.store.Commands;
import org.mutuality.platform.view.SideBySide;
import org.mutuality.platform.view.Views;

/** Orders that are in no file yet, and who of them can be paid. Source: {@code payout_order}, {@code payment_file_line}. */
@ApplicationScoped
class Waiting {
    static final int PAGE = 200;
    private static final String OPEN = """
            select * from payout_order o where batch_id = :batch and via = :via and outcome in ('UNDER_WAY', 'UNKNOWN')
              and order_id > :after and not exists (select from payment_file_line l where l.order_id = o.order_id)
            order by order_id limit :most""";

    private static final String VIA = """
            select via from payout_order o where batch_id = ? and outcome in ('UNDER_WAY', 'UNKNOWN')
              and not exists (select from payment_file_line l where l.order_id = o.order_id)
            order by via limit 1""";

    private final Views views;
    private final Standings standings;
    private final Payees payees;
    private final Commands commands;
    private final Clock clock;

    Waiting(Views views, Standings standings, Payees payees, Commands commands, Clock clock) {
        this.views = views;
        this.standings = standings;
        this.payees = payees;
        this.commands = commands;
        this.clock = clock;
    }

    /** Through whom the next file of a batch pays: its orders go through one, unless the configuration was changed meanwhile. */
    Optional<String> via(UUID batchId) {
        return views.read(sql -> sql.select(VIA, batchId).mapTo(String.class).findOne());
    }

    /** Of a batch, lowest id first. @param via only those through this one @param after only ids above this one */
    List<Line> open(UUID batchId, String via, UUID after, Handle sql) {
        return sql.createQuery(OPEN)
                .bind("batch", batchId)
                .bind("via", via)
                .bind("after", after)
                .bind("most", PAGE)
                .map((row, context) -> Line.of(row))
                .list();
    }

    /** Those of a page that can be; the others have openly failed then. */
    List<Line> payable(List<Line> page, String provider) {
        Map<UUID, Standing> known =
                standings.of(page.stream().map(Line::familyId).collect(toSet()));
        return SideBySide.map(page, line -> payable(line, known, provider)).stream()
                .flatMap(Optional::stream)
                .toList();
    }

    // It is in no file yet, so nobody can be paying it.
    private Optional<Line> payable(Line line, Map<UUID, Standing> known, String provider) {
        boolean open = known.getOrDefault(line.familyId(), Standing.OPEN) == Standing.OPEN;
        if (open && payees.of(line.familyId(), provider).isPresent()) {
            return Optional.of(line);
        }
        commands.send(new FailPayout(line.payoutId(), line.orderId(), Payees.NONE, clock.instant()));
        return Optional.empty();
    }
}
