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
import org.mutuality.payment.batch.Released.Market;
import org.mutuality.payment.batch.Released.ToSend;
import org.mutuality.payment.payout.Hold;
import org.mutuality.payment.payout.PayoutCommand.ClosePayout;
import org.mutuality.payment.payout.PayoutCommand.FailPayout;
import org.mutuality.payment.payout.PayoutCommand.HoldPayout;
import org.mutuality.payment.payout.PayoutCommand.SendPayout;
import org.mutuality.payment.payout.PayoutId;
import org.mutuality.payment.payout.Sending;
import org.mutuality.payment.provider.Configured;
import org.mutuality.payment.provider.OnlineProvider;
import org.mutuality.payment.provider.Order;
import org.mutuality.payment.provider.Payee;
import org.mutuality.payment.provider.Ways;
import org.mutuality.payment.standing.Standing;
import org.mutuality.payment.standing.Standings;
import org.mutuality.platform.problem.Refusal;
import org.mutuality.platform.store.Commands;
import org.mutuality.platform.view.PagedQuery;
import org.mutuality.platform.view.SideBySide;

/** Sends what is released: each is written down as sent first, and whoever wrote it down tells the provider. */
@ApplicationScoped
class Sender {
    private static final int PAGE = 200;
    private static final UUID START = new UUID(0, 0);

    private final Released released;
    private final Configured configured;
    private final Standings standings;
    private final Payees payees;
    private final Hearing hearing;
    private final Commands commands;
    private final Clock clock;

    Sender(
            Released released,
            Configured configured,
            Standings standings,
            Payees payees,
            Hearing hearing,
            Commands commands,
            Clock clock) {
        this.released = released;
        this.configured = configured;
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
        send(new Way(provider.name(), provider.via()), order -> {
            sent.run();
            hearing.hear(new PayoutId(order.payoutId()), order.orderId(), provider.send(order));
        });
    }

    /** As {@link #send}, of a provider that files tell later: nobody is called. What it can't be told anywhere waits. */
    void write(String provider) {
        released.markets(provider).stream()
                .flatMap(market -> via(provider, market).stream())
                .distinct()
                .forEach(via -> send(new Way(provider, via), order -> {}));
    }

    /** One operator or account of a provider. */
    private record Way(String provider, String via) {}

    private void send(Way way, Consumer<Order> telling) {
        List<Market> markets = released.markets(way.provider()).stream()
                .filter(market -> via(way.provider(), market).equals(Optional.of(way.via())))
                .toList();
        if (!markets.isEmpty()) {
            new PagedQuery<>(
                            START,
                            PAGE,
                            (after, size) -> released.next(way.provider(), markets, after, size),
                            (ToSend one) -> one.payoutId().value())
                    .forEachPage(page -> send(page, way, telling));
        }
    }

    private void send(List<ToSend> page, Way way, Consumer<Order> telling) {
        Map<UUID, Standing> known =
                standings.of(page.stream().map(ToSend::familyId).collect(toSet()));
        SideBySide.each(page, one -> {
            switch (known.getOrDefault(one.familyId(), Standing.OPEN)) {
                case OPEN -> send(one, way, telling);
                case HELD -> commands.send(new HoldPayout(one.payoutId(), Hold.CONSENT_WITHDRAWN, clock.instant()));
                case CLOSED -> commands.send(new ClosePayout(one.payoutId(), clock.instant()));
            }
        });
    }

    private void send(ToSend one, Way way, Consumer<Order> telling) {
        started(one, way.via()).ifPresent(order -> {
            Optional<Payee> payee = payees.of(one.familyId(), way.provider());
            if (payee.isEmpty()) {
                commands.send(new FailPayout(one.payoutId(), order.orderId(), Payees.NONE, clock.instant()));
                return;
            }
            telling.accept(
                    new Order(order.orderId(), one.payoutId().value(), one.amount(), payee.get(), one.reference()));
        });
    }

    // Empty: sent by another instance, or held or cancelled since the view was read.
    private Optional<org.mutuality.payment.payout.Order> started(ToSend one, String via) {
        try {
            return commands.ask(sending(one, via), Sending.class).order();
        } catch (Refusal refused) {
            return Optional.empty();
        }
    }

    private SendPayout sending(ToSend one, String via) {
        Optional<String> named = Optional.of(via).filter(name -> !name.equals(Ways.UNNAMED));
        return new SendPayout(one.payoutId(), one.batchId(), named, clock.instant());
    }

    private Optional<String> via(String provider, Market market) {
        return configured.via(provider, market.country(), market.currency());
    }
}
