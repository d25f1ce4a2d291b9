package org.mutuality.payment.dispatch;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.mutuality.payment.dispatch.OrderView.Place;
import org.mutuality.payment.dispatch.OrderView.Row;
import org.mutuality.payment.provider.Answer;
import org.mutuality.payment.provider.OnlineProvider;
import org.mutuality.payment.provider.Order;
import org.mutuality.platform.view.SideBySide;

/**
 * Asks what became of orders. Only one that the provider has never heard of is sent again, and under the same id: should the
 * first telling still be on its way, the provider knows it by that.
 */
@ApplicationScoped
class Asker {
    private static final int PAGE = 200;

    private final OrderView orders;
    private final Payees payees;
    private final Hearing hearing;
    private final DispatchSettings settings;
    private final Clock clock;

    Asker(OrderView orders, Payees payees, Hearing hearing, DispatchSettings settings, Clock clock) {
        this.orders = orders;
        this.payees = payees;
        this.hearing = hearing;
        this.settings = settings;
        this.clock = clock;
    }

    /** Asks about all orders that have been open for a while; returns how many have come to their end. */
    int askAll(OnlineProvider provider) {
        AtomicInteger ended = new AtomicInteger();
        Place place = Place.START;
        List<Row> page;
        do {
            page = orders.open(provider.name(), clock.instant().minus(settings.askAfter()), place, PAGE);
            SideBySide.each(page, one -> ended.addAndGet(ask(one, provider) ? 1 : 0));
            place = page.isEmpty()
                    ? place
                    : new Place(page.getLast().sentAt(), page.getLast().orderId());
        } while (page.size() == PAGE);
        return ended.get();
    }

    /** Whether it has come to its end. */
    boolean ask(Row order, OnlineProvider provider) {
        Answer answer = provider.ask(order.orderId());
        boolean again = answer instanceof Answer.NeverHeard && order.outcome().isOpen() && isOld(order);
        return hearing.hear(order.payoutId(), order.orderId(), again ? again(order, provider) : answer);
    }

    /** As {@link #ask}, of an order that was settled, which no round asks about; false when nobody answered. */
    boolean askOnce(Row settled, OnlineProvider provider) {
        Answer answer = provider.ask(settled.orderId());
        hearing.hear(settled.payoutId(), settled.orderId(), answer);
        return !(answer instanceof Answer.Unknown);
    }

    // Younger ones may just be on their way from another thread.
    private boolean isOld(Row order) {
        return Duration.between(order.sentAt(), clock.instant()).compareTo(settings.askAfter()) >= 0;
    }

    private Answer again(Row order, OnlineProvider provider) {
        return payees.of(order.familyId(), provider.name())
                .map(payee -> provider.send(
                        new Order(order.orderId(), order.payoutId().value(), order.amount(), payee, order.reference())))
                .orElseGet(() -> new Answer.Refused(Payees.NONE));
    }
}
