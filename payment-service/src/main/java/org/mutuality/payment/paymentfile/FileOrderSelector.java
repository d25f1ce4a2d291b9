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

/**
 * Orders that are in no payment file yet, and which of them can be paid. Source: {@code payout_order}, {@code
 * payment_file_line}.
 */
@ApplicationScoped
class FileOrderSelector {
    static final int PAGE = 200;
    private static final String OPEN = """
            select * from payout_order o where batch_id = :batch and via = :via and outcome in ('UNDER_WAY', 'UNKNOWN')
              and order_id > :after and not exists (select from payment_file_line l where l.order_id = o.order_id)
            order by order_id limit :most""";

    private static final String ROUTE = """
            select via from payout_order o where batch_id = ? and outcome in ('UNDER_WAY', 'UNKNOWN')
              and not exists (select from payment_file_line l where l.order_id = o.order_id)
            order by via limit 1""";

    private final ReadModelDatabase views;
    private final PaymentEligibilityLookup eligibilityLookup;
    private final PayeeResolver payees;
    private final CommandGateway commands;
    private final Clock clock;

    FileOrderSelector(
            ReadModelDatabase views,
            PaymentEligibilityLookup eligibilityLookup,
            PayeeResolver payees,
            CommandGateway commands,
            Clock clock) {
        this.views = views;
        this.eligibilityLookup = eligibilityLookup;
        this.payees = payees;
        this.commands = commands;
        this.clock = clock;
    }

    /**
     * The route of a batch's next file. All orders of a batch have one route, unless the configuration was changed in between.
     */
    Optional<String> findRoute(UUID batchId) {
        return views.read(sql -> sql.select(ROUTE, batchId).mapTo(String.class).findOne());
    }

    /**
     * Orders of a batch, lowest id first.
     *
     * @param routeId only orders with this route
     * @param after only ids above this one
     */
    List<PaymentFileLine> findOpenLines(UUID batchId, String routeId, UUID after, Handle sql) {
        return sql.createQuery(OPEN)
                .bind("batch", batchId)
                .bind("via", routeId)
                .bind("after", after)
                .bind("most", PAGE)
                .map((row, context) -> PaymentFileLine.of(row))
                .list();
    }

    /** Returns the lines that can be paid; fails the orders of the others. */
    List<PaymentFileLine> failUnpayable(List<PaymentFileLine> page, String provider) {
        Map<UUID, PaymentEligibility> eligibilities = eligibilityLookup.ofUpToDate(
                page.stream().map(PaymentFileLine::familyId).collect(toSet()));
        return BoundedConcurrency.map(page, line -> failUnpayable(line, eligibilities, provider)).stream()
                .flatMap(Optional::stream)
                .toList();
    }

    // The order is in no file yet, so nobody can be paying it.
    private Optional<PaymentFileLine> failUnpayable(
            PaymentFileLine line, Map<UUID, PaymentEligibility> eligibilities, String provider) {
        boolean eligible =
                eligibilities.getOrDefault(line.familyId(), PaymentEligibility.HELD) == PaymentEligibility.OPEN;
        if (eligible && payees.of(line.familyId(), provider).isPresent()) {
            return Optional.of(line);
        }
        commands.send(new FailPayout(line.payoutId(), line.orderId(), PayeeResolver.NO_ACCOUNT, clock.instant()));
        return Optional.empty();
    }
}
