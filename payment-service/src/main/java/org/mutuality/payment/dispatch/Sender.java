package org.mutuality.payment.dispatch;

import static java.util.stream.Collectors.toSet;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.mutuality.payment.batch.Released;
import org.mutuality.payment.batch.Released.ToSend;
import org.mutuality.payment.payout.Hold;
import org.mutuality.payment.payout.PayoutCommand.ClosePayout;
import org.mutuality.payment.payout.PayoutCommand.FailPayout;
import org.mutuality.payment.payout.PayoutCommand.HoldPayout;
import org.mutuality.payment.payout.PayoutCommand.SendPayout;
import org.mutuality.payment.payout.PayoutId;
import org.mutuality.payment.payout.Sending;
import org.mutuality.payment.provider.OnlineProvider;
import org.mutuality.payment.provider.Order;
import org.mutuality.payment.provider.Payee;
import org.mutuality.payment.standing.Standing;
import org.mutuality.payment.standing.Standings;
import org.mutuality.platform.problem.Refusal;
import org.mutuality.platform.store.Commands;
import org.mutuality.platform.view.SideBySide;

/** Sends what is released: each is written down as sent first, and whoever wrote it down tells the provider. */
@ApplicationScoped
class Sender {
    private static final int PAGE = 200;
    private static final UUID START = new UUID(0, 0);

    private final Released released;
    private final Standings standings;
    private final Payees payees;
    private final Hearing hearing;
    private final Commands commands;
    private final Clock clock;

    Sender(Released released, Standings standings, Payees payees, Hearing hearing, Commands commands, Clock clock) {
        this.released = released;
        this.standings = standings;
        this.payees = payees;
        this.hearing = hearing;
        this.commands = commands;
        this.clock = clock;
    }

    /**
     * All that waits for this provider, a page at a time.
     *
     * @param sent run for each order, when it is written down as sent and the provider isn't told yet
     */
    void send(OnlineProvider provider, Runnable sent) {
        send(provider.name(), order -> {
            sent.run();
            hearing.hear(new PayoutId(order.payoutId()), order.orderId(), provider.send(order));
        });
    }

    /** As {@link #send}, of a provider that a file tells later: nobody is called. */
    void write(String provider) {
        send(provider, order -> {});
    }

    private void send(String provider, Consumer<Order> telling) {
        UUID after = START;
        List<ToSend> page;
        do {
            page = released.next(provider, after, PAGE);
            send(page, provider, telling);
            after = page.isEmpty() ? after : page.getLast().payoutId().value();
        } while (page.size() == PAGE);
    }

    private void send(List<ToSend> page, String provider, Consumer<Order> telling) {
        Map<UUID, Standing> known =
                standings.of(page.stream().map(ToSend::familyId).collect(toSet()));
        SideBySide.each(page, one -> {
            switch (known.getOrDefault(one.familyId(), Standing.OPEN)) {
                case OPEN -> send(one, provider, telling);
                case HELD -> commands.send(new HoldPayout(one.payoutId(), Hold.CONSENT_WITHDRAWN, clock.instant()));
                case CLOSED -> commands.send(new ClosePayout(one.payoutId(), clock.instant()));
            }
        });
    }

    private void send(ToSend one, String provider, Consumer<Order> telling) {
        started(one).ifPresent(order -> {
            Optional<Payee> payee = payees.of(one.familyId(), provider);
            if (payee.isEmpty()) {
                commands.send(new FailPayout(one.payoutId(), order.orderId(), Payees.NONE, clock.instant()));
                return;
            }
            telling.accept(
                    new Order(order.orderId(), one.payoutId().value(), one.amount(), payee.get(), one.reference()));
        });
    }

    // Empty: sent by another instance, or held or cancelled since the view was read.
    private Optional<org.mutuality.payment.payout.Order> started(ToSend one) {
        try {
            return commands.ask(new SendPayout(one.payoutId(), one.batchId(), clock.instant()), Sending.class)
                    .order();
        } catch (Refusal refused) {
            return Optional.empty();
        }
    }
}
