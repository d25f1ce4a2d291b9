package org.mutuality.payment.paymentfile;

import static java.util.stream.Collectors.toSet;
import static org.mutuality.payment.paymentfile.PaymentFileProblem.PAYMENT_FILE_EMPTY;
import static org.mutuality.payment.paymentfile.PaymentFileProblem.PAYMENT_FILE_NOT_READY;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.mutuality.contracts.Money;
import org.mutuality.payment.dispatch.Payees;
import org.mutuality.payment.payout.PayoutCommand.FailPayout;
import org.mutuality.payment.standing.Standing;
import org.mutuality.payment.standing.Standings;
import org.mutuality.platform.store.Commands;
import org.mutuality.platform.store.Derived;
import org.mutuality.platform.view.SideBySide;
import org.mutuality.platform.view.Views;

/**
 * Draws a file up when it is first asked for: from then on the same orders are in it, whatever becomes of them. Who can't be paid
 * any more at that moment openly isn't; afterwards nobody is taken out, because the provider may be paying them.
 */
@ApplicationScoped
class DrawingUp {
    private static final int PAGE = 200;
    private static final UUID START = new UUID(0, 0);
    private static final String OPEN = """
            select * from payout_order o where batch_id = :batch and outcome in ('UNDER_WAY', 'UNKNOWN')
              and order_id > :after and not exists (select from payment_file_line l where l.order_id = o.order_id)
            order by order_id limit :most""";

    private final Views views;
    private final Standings standings;
    private final Payees payees;
    private final Commands commands;
    private final Clock clock;

    DrawingUp(Views views, Standings standings, Payees payees, Commands commands, Clock clock) {
        this.views = views;
        this.standings = standings;
        this.payees = payees;
        this.commands = commands;
        this.clock = clock;
    }

    /**
     * The newest file of a batch: a new one when anything was sent that is in none yet.
     *
     * @throws org.mutuality.platform.problem.Refusal PAYMENT_FILE_NOT_READY, PAYMENT_FILE_EMPTY
     */
    Given newest(ByFile.Batch batch, String givenBy) {
        return views.write(sql -> {
            if (!holds(batch.batchId(), sql)) {
                throw PAYMENT_FILE_NOT_READY.because("It is being drawn up for somebody else");
            }
            List<Given> before = GivenFiles.ofBatch(batch.batchId(), sql);
            Given next = drawnUp(batch, before.size() + 1, givenBy, sql);
            if (next.count() > 0) {
                GivenFiles.add(next, sql);
                return next;
            }
            if (before.isEmpty()) {
                throw PAYMENT_FILE_EMPTY.because("None of its payouts is under way");
            }
            return before.getLast();
        });
    }

    // Whoever waited for it would hold a connection that the other one needs.
    private static boolean holds(UUID batchId, Handle sql) {
        return sql.select("select pg_try_advisory_xact_lock(hashtextextended(?, 1))", batchId.toString())
                .mapTo(Boolean.class)
                .one();
    }

    private Given drawnUp(ByFile.Batch batch, int round, String givenBy, Handle sql) {
        // As fine as the database keeps it, and before any account is read: later changes are later than it.
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        UUID fileId = Derived.id("payment-file", batch.batchId(), round);
        long count = 0;
        Money sum = Money.zero(batch.currency());
        List<Line> page = open(batch.batchId(), START, sql);
        while (!page.isEmpty()) {
            List<Line> payable = payable(page, batch.provider());
            GivenFiles.add(fileId, payable, sql);
            count += payable.size();
            sum = payable.stream().map(Line::amount).reduce(sum, Money::plus);
            page = page.size() < PAGE
                    ? List.of()
                    : open(batch.batchId(), page.getLast().orderId(), sql);
        }
        return new Given(fileId, batch.batchId(), round, batch.country(), batch.provider(), count, sum, givenBy, now);
    }

    private static List<Line> open(UUID batchId, UUID after, Handle sql) {
        return sql.createQuery(OPEN)
                .bind("batch", batchId)
                .bind("after", after)
                .bind("most", PAGE)
                .map((row, context) -> Line.of(row))
                .list();
    }

    private List<Line> payable(List<Line> page, String provider) {
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
