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
 * Requests the status of orders from their providers. Only an order that the provider does not know is sent again, under
 * the same id: if the first request still arrives, the provider recognises the duplicate by that id.
 */
@ApplicationScoped
class OrderStatusPoller {
    private static final int PAGE = 200;

    private final OrderQueries orders;
    private final PaymentEligibilityLookup eligibilities;
    private final PayeeResolver payees;
    private final OrderStatusHandler handler;
    private final DispatchSettings settings;
    private final Clock clock;

    OrderStatusPoller(
            OrderQueries orders,
            PaymentEligibilityLookup eligibilities,
            PayeeResolver payees,
            OrderStatusHandler handler,
            DispatchSettings settings,
            Clock clock) {
        this.orders = orders;
        this.eligibilities = eligibilities;
        this.payees = payees;
        this.handler = handler;
        this.settings = settings;
        this.clock = clock;
    }

    /** Polls all orders that have been open for a while; returns how many reached a final status. */
    int pollOpenOrders(OnlineProvider provider) {
        AtomicInteger ended = new AtomicInteger();
        new PagedQuery<>(
                        OrderCursor.START,
                        PAGE,
                        (after, size) ->
                                orders.findOpen(provider, clock.instant().minus(settings.pollAfter()), after, size),
                        OrderCursor::of)
                .forEachPage(page ->
                        BoundedConcurrency.each(page, order -> ended.addAndGet(pollOrder(order, provider) ? 1 : 0)));
        return ended.get();
    }

    /** Returns whether the order reached a final status. */
    boolean pollOrder(OrderRow order, OnlineProvider provider) {
        OrderStatus answer = provider.getOrderStatus(order.orderId());
        return handler.handle(
                order.payoutId(),
                order.orderId(),
                order.outcome().isOpen() ? resolveOpenOrder(order, provider, answer) : answer);
    }

    private OrderStatus resolveOpenOrder(OrderRow order, OnlineProvider provider, OrderStatus answer) {
        return switch (answer) {
            case OrderStatus.NotFound notFound -> resendOrGiveUp(order, provider, notFound);
            case OrderStatus.Unknown _, OrderStatus.Pending _ ->
                isGivenUp(order) ? new OrderStatus.Refused(refusalReason(PaymentEligibility.CLOSED)) : answer;
            default -> answer;
        };
    }

    // The family is erased: nobody is left who could confirm the payment.
    private boolean isGivenUp(OrderRow order) {
        return age(order).compareTo(settings.erasedGrace()) >= 0 && eligibility(order) == PaymentEligibility.CLOSED;
    }

    /**
     * Like {@link #pollOrder}, for a settled order, which is not polled otherwise; false when the provider did not
     * answer.
     */
    boolean recheckSettledOrder(OrderRow settled, OnlineProvider provider) {
        OrderStatus answer = provider.getOrderStatus(settled.orderId());
        handler.handle(settled.payoutId(), settled.orderId(), answer);
        return !(answer instanceof OrderStatus.Unknown);
    }

    // Depends on the family's current consent and account, as on the first attempt.
    private OrderStatus resendOrGiveUp(OrderRow order, OnlineProvider provider, OrderStatus.NotFound notFound) {
        PaymentEligibility eligibility = eligibility(order);
        Optional<Payee> payee = eligibility == PaymentEligibility.OPEN
                ? payees.of(order.familyId(), provider.name())
                : Optional.empty();
        return switch (OrderNotFoundAction.of(payee.isPresent(), age(order), settings)) {
            case RESEND -> provider.send(toPaymentInstruction(order, payee.orElseThrow()));
            case WAIT -> notFound;
            case GIVE_UP -> new OrderStatus.Refused(refusalReason(eligibility));
        };
    }

    private PaymentEligibility eligibility(OrderRow order) {
        return eligibilities
                .ofUpToDate(Set.of(order.familyId()))
                .getOrDefault(order.familyId(), PaymentEligibility.HELD);
    }

    private Duration age(OrderRow order) {
        return Duration.between(order.sentAt(), clock.instant());
    }

    private static PaymentInstruction toPaymentInstruction(OrderRow order, Payee payee) {
        return new PaymentInstruction(
                order.orderId(), order.payoutId().value(), order.amount(), payee, order.reference());
    }

    private static String refusalReason(PaymentEligibility eligibility) {
        return switch (eligibility) {
            case OPEN -> PayeeResolver.NO_ACCOUNT;
            case HELD -> "consent-withdrawn";
            case CLOSED -> "family-erased";
        };
    }

    /** What is done about an order that its provider does not know. */
    enum OrderNotFoundAction {
        /** Send it again under the same id; the provider recognises a duplicate by it. */
        RESEND,
        /** The first request may still be on its way, from this or another instance. */
        WAIT,
        /** No request can be on its way any more and the payout must not be sent: the order fails. */
        GIVE_UP;

        /**
         * @param mayResend whether the payout may be sent now
         * @param age time since it was recorded as sent
         */
        static OrderNotFoundAction of(boolean mayResend, Duration age, DispatchSettings settings) {
            if (age.compareTo(settings.pollAfter()) < 0) {
                return WAIT;
            }
            if (mayResend) {
                return RESEND;
            }
            return age.compareTo(settings.lostAfter()) < 0 ? WAIT : GIVE_UP;
        }
    }
}
