package org.mutuality.payment.paymentfile;

import static java.util.stream.Collectors.toSet;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.mutuality.payment.dispatch.PayeeResolver;
import org.mutuality.payment.eligibility.PaymentEligibility;
import org.mutuality.payment.eligibility.PaymentEligibilityLookup;
import org.mutuality.payment.payout.PayoutCommand.FailPayout;
import org.mutuality.platform.BoundedConcurrency;
import org.mutuality.platform.database.ReadModelDatabase;
import org.mutuality.platform.eventsourcing.CommandGateway;

/** Orders that are in no file yet, and who of them can be paid. Source: {@code payout_order}, {@code payment_file_line}. */
@ApplicationScoped
class FileOrderSelector {
    static final int PAGE = 200;
    private static final String OPEN = """
            select * from payout_order o where batch_id = :batch and via = :via and outcome in ('UNDER_WAY', 'UNKNOWN')
              and order_id > :after and not exists (select from payment_file_line l where l.order_id = o.order_id)
            order by order_id limit :most""";

    private static final String VIA = """
            select via from payout_order o where batch_id = ? and outcome in ('UNDER_WAY', 'UNKNOWN')
              and not exists (select from payment_file_line l where l.order_id = o.order_id)
            order by via limit 1""";

    private final ReadModelDatabase views;
    private final PaymentEligibilityLookup standings;
    private final PayeeResolver payees;
    private final CommandGateway commands;
    private final Clock clock;

    FileOrderSelector(
            ReadModelDatabase views,
            PaymentEligibilityLookup standings,
            PayeeResolver payees,
            CommandGateway commands,
            Clock clock) {
        this.views = views;
        this.standings = standings;
        this.payees = payees;
        this.commands = commands;
        this.clock = clock;
    }

    /** Through whom the next file of a batch pays: its orders go through one, unless the configuration was changed meanwhile. */
    Optional<String> findRoute(UUID batchId) {
        return views.read(sql -> sql.select(VIA, batchId).mapTo(String.class).findOne());
    }

    /** Of a batch, lowest id first. @param via only those through this one @param after only ids above this one */
    List<PaymentFileLine> findOpenLines(UUID batchId, String via, UUID after, Handle sql) {
        return sql.createQuery(OPEN)
                .bind("batch", batchId)
                .bind("via", via)
                .bind("after", after)
                .bind("most", PAGE)
                .map((row, context) -> PaymentFileLine.of(row))
                .list();
    }

    /** Those of a page that can be; the others have openly failed then. */
    List<PaymentFileLine> failUnpayable(List<PaymentFileLine> page, String provider) {
        Map<UUID, PaymentEligibility> known =
                standings.of(page.stream().map(PaymentFileLine::familyId).collect(toSet()));
        return BoundedConcurrency.map(page, line -> failUnpayable(line, known, provider)).stream()
                .flatMap(Optional::stream)
                .toList();
    }

    // It is in no file yet, so nobody can be paying it.
    private Optional<PaymentFileLine> failUnpayable(
            PaymentFileLine line, Map<UUID, PaymentEligibility> known, String provider) {
        boolean open = known.getOrDefault(line.familyId(), PaymentEligibility.OPEN) == PaymentEligibility.OPEN;
        if (open && payees.of(line.familyId(), provider).isPresent()) {
            return Optional.of(line);
        }
        commands.send(new FailPayout(line.payoutId(), line.orderId(), PayeeResolver.NO_ACCOUNT, clock.instant()));
        return Optional.empty();
    }
}
