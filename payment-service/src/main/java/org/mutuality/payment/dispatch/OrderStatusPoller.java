package org.mutuality.payment.dispatch;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.mutuality.payment.dispatch.OrderQueries.OrderCursor;
import org.mutuality.payment.dispatch.OrderQueries.OrderRow;
import org.mutuality.payment.eligibility.PaymentEligibility;
import org.mutuality.payment.eligibility.PaymentEligibilityLookup;
import org.mutuality.payment.provider.OnlineProvider;
import org.mutuality.payment.provider.OrderStatus;
import org.mutuality.payment.provider.Payee;
import org.mutuality.payment.provider.PaymentInstruction;
import org.mutuality.platform.BoundedConcurrency;
import org.mutuality.platform.database.PagedQuery;

/**
 * Asks what became of orders. Only one that the provider has never heard of is sent again, and under the same id: should the
 * first telling still be on its way, the provider knows it by that.
 */
@ApplicationScoped
class OrderStatusPoller {
    private static final int PAGE = 200;

    private final OrderQueries orders;
    private final PaymentEligibilityLookup standings;
    private final PayeeResolver payees;
    private final OrderStatusHandler hearing;
    private final DispatchSettings settings;
    private final Clock clock;

    OrderStatusPoller(
            OrderQueries orders,
            PaymentEligibilityLookup standings,
            PayeeResolver payees,
            OrderStatusHandler hearing,
            DispatchSettings settings,
            Clock clock) {
        this.orders = orders;
        this.standings = standings;
        this.payees = payees;
        this.hearing = hearing;
        this.settings = settings;
        this.clock = clock;
    }

    /** Asks about all orders that have been open for a while; returns how many have come to their end. */
    int pollOpenOrders(OnlineProvider provider) {
        AtomicInteger ended = new AtomicInteger();
        new PagedQuery<>(
                        OrderCursor.START,
                        PAGE,
                        (place, size) ->
                                orders.findOpen(provider, clock.instant().minus(settings.pollAfter()), place, size),
                        OrderCursor::of)
                .forEachPage(page ->
                        BoundedConcurrency.each(page, one -> ended.addAndGet(pollOrder(one, provider) ? 1 : 0)));
        return ended.get();
    }

    /** Whether it has come to its end. */
    boolean pollOrder(OrderRow order, OnlineProvider provider) {
        OrderStatus answer = provider.getOrderStatus(order.orderId());
        return hearing.handle(
                order.payoutId(),
                order.orderId(),
                order.outcome().isOpen() ? resolveOpenOrder(order, provider, answer) : answer);
    }

    private OrderStatus resolveOpenOrder(OrderRow order, OnlineProvider provider, OrderStatus answer) {
        return switch (answer) {
            case OrderStatus.NotFound never -> resendOrGiveUp(order, provider, never);
            case OrderStatus.Unknown _, OrderStatus.Pending _ ->
                isGivenUp(order) ? new OrderStatus.Refused(refusalReason(PaymentEligibility.CLOSED)) : answer;
            default -> answer;
        };
    }

    // Its family is erased: nobody is left who could say that it arrived, and not even an answer would be of use to
    // anybody.
    private boolean isGivenUp(OrderRow order) {
        return age(order).compareTo(settings.erasedGrace()) >= 0 && eligibility(order) == PaymentEligibility.CLOSED;
    }

    /** As {@link #pollOrder}, of an order that was settled, which no round asks about; false when nobody answered. */
    boolean recheckSettledOrder(OrderRow settled, OnlineProvider provider) {
        OrderStatus answer = provider.getOrderStatus(settled.orderId());
        hearing.handle(settled.payoutId(), settled.orderId(), answer);
        return !(answer instanceof OrderStatus.Unknown);
    }

    // By the family's consent and account of this moment, as when it was sent first.
    private OrderStatus resendOrGiveUp(OrderRow order, OnlineProvider provider, OrderStatus.NotFound never) {
        PaymentEligibility standing = eligibility(order);
        Optional<Payee> payee =
                standing == PaymentEligibility.OPEN ? payees.of(order.familyId(), provider.name()) : Optional.empty();
        return switch (OrderNotFoundAction.of(payee.isPresent(), age(order), settings)) {
            case RESEND -> provider.send(toPaymentInstruction(order, payee.orElseThrow()));
            case WAIT -> never;
            case GIVE_UP -> new OrderStatus.Refused(refusalReason(standing));
        };
    }

    private PaymentEligibility eligibility(OrderRow order) {
        return standings.of(Set.of(order.familyId())).getOrDefault(order.familyId(), PaymentEligibility.OPEN);
    }

    private Duration age(OrderRow order) {
        return Duration.between(order.sentAt(), clock.instant());
    }

    private static PaymentInstruction toPaymentInstruction(OrderRow order, Payee payee) {
        return new PaymentInstruction(
                order.orderId(), order.payoutId().value(), order.amount(), payee, order.reference());
    }

    private static String refusalReason(PaymentEligibility standing) {
        return switch (standing) {
            case OPEN -> PayeeResolver.NO_ACCOUNT;
            case HELD -> "consent-withdrawn";
            case CLOSED -> "family-erased";
        };
    }

    /** What is done about an order that its provider has never heard of. */
    enum OrderNotFoundAction {
        /** Told once more, under the same id: should the first telling still come, the provider knows it by that. */
        RESEND,
        /** The first telling may still be on its way, from this or another instance. */
        WAIT,
        /** Nothing of it can be on its way any more, and it mustn't be told again: nobody pays it. */
        GIVE_UP;

        /**
         * @param mayTell whether it may be sent at this moment at all
         * @param age since it was written down as sent
         */
        static OrderNotFoundAction of(boolean mayTell, Duration age, DispatchSettings settings) {
            if (age.compareTo(settings.pollAfter()) < 0) {
                return WAIT;
            }
            if (mayTell) {
                return RESEND;
            }
            return age.compareTo(settings.lostAfter()) < 0 ? WAIT : GIVE_UP;
        }
    }
}
