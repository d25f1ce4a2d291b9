package org.mutuality.payment.dispatch;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.mutuality.payment.dispatch.OrderView.Place;
import org.mutuality.payment.dispatch.OrderView.Row;
import org.mutuality.payment.provider.Answer;
import org.mutuality.payment.provider.OnlineProvider;
import org.mutuality.payment.provider.Order;
import org.mutuality.payment.provider.Payee;
import org.mutuality.payment.standing.Standing;
import org.mutuality.payment.standing.Standings;
import org.mutuality.platform.view.PagedQuery;
import org.mutuality.platform.view.SideBySide;

/**
 * Asks what became of orders. Only one that the provider has never heard of is sent again, and under the same id: should the
 * first telling still be on its way, the provider knows it by that.
 */
@ApplicationScoped
class Asker {
    private static final int PAGE = 200;

    private final OrderView orders;
    private final Standings standings;
    private final Payees payees;
    private final Hearing hearing;
    private final DispatchSettings settings;
    private final Clock clock;

    Asker(
            OrderView orders,
            Standings standings,
            Payees payees,
            Hearing hearing,
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
    int askAll(OnlineProvider provider) {
        AtomicInteger ended = new AtomicInteger();
        new PagedQuery<>(
                        Place.START,
                        PAGE,
                        (place, size) -> orders.open(provider, clock.instant().minus(settings.askAfter()), place, size),
                        Place::of)
                .forEachPage(page -> SideBySide.each(page, one -> ended.addAndGet(ask(one, provider) ? 1 : 0)));
        return ended.get();
    }

    /** Whether it has come to its end. */
    boolean ask(Row order, OnlineProvider provider) {
        Answer answer = provider.ask(order.orderId());
        return hearing.hear(
                order.payoutId(), order.orderId(), order.outcome().isOpen() ? open(order, provider, answer) : answer);
    }

    private Answer open(Row order, OnlineProvider provider, Answer answer) {
        return switch (answer) {
            case Answer.NeverHeard never -> again(order, provider, never);
            case Answer.Unknown _, Answer.Pending _ ->
                isGivenUp(order) ? new Answer.Refused(why(Standing.CLOSED)) : answer;
            default -> answer;
        };
    }

    // Its family is erased: nobody is left who could say that it arrived, and not even an answer would be of use to
    // anybody.
    private boolean isGivenUp(Row order) {
        return age(order).compareTo(settings.erasedGrace()) >= 0 && standing(order) == Standing.CLOSED;
    }

    /** As {@link #ask}, of an order that was settled, which no round asks about; false when nobody answered. */
    boolean askOnce(Row settled, OnlineProvider provider) {
        Answer answer = provider.ask(settled.orderId());
        hearing.hear(settled.payoutId(), settled.orderId(), answer);
        return !(answer instanceof Answer.Unknown);
    }

    // By the family's consent and account of this moment, as when it was sent first.
    private Answer again(Row order, OnlineProvider provider, Answer.NeverHeard never) {
        Standing standing = standing(order);
        Optional<Payee> payee =
                standing == Standing.OPEN ? payees.of(order.familyId(), provider.name()) : Optional.empty();
        return switch (Unheard.of(payee.isPresent(), age(order), settings)) {
            case TELL -> provider.send(told(order, payee.orElseThrow()));
            case WAIT -> never;
            case GIVE_UP -> new Answer.Refused(why(standing));
        };
    }

    private Standing standing(Row order) {
        return standings.of(Set.of(order.familyId())).getOrDefault(order.familyId(), Standing.OPEN);
    }

    private Duration age(Row order) {
        return Duration.between(order.sentAt(), clock.instant());
    }

    private static Order told(Row order, Payee payee) {
        return new Order(order.orderId(), order.payoutId().value(), order.amount(), payee, order.reference());
    }

    private static String why(Standing standing) {
        return switch (standing) {
            case OPEN -> Payees.NONE;
            case HELD -> "consent-withdrawn";
            case CLOSED -> "family-erased";
        };
    }
}
