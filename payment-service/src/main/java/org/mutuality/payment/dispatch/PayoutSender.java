package org.mutuality.payment.dispatch;

import static java.util.stream.Collectors.toSet;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.mutuality.payment.dispatch.ReleasedPayoutQueries.PayoutMarket;
import org.mutuality.payment.dispatch.ReleasedPayoutQueries.ReleasedPayoutRow;
import org.mutuality.payment.eligibility.PaymentEligibility;
import org.mutuality.payment.eligibility.PaymentEligibilityLookup;
import org.mutuality.payment.payout.PayoutCommand.CancelPayout;
import org.mutuality.payment.payout.PayoutCommand.FailPayout;
import org.mutuality.payment.payout.PayoutCommand.HoldPayout;
import org.mutuality.payment.payout.PayoutCommand.SendPayout;
import org.mutuality.payment.payout.PayoutCommand.SendPayoutResult;
import org.mutuality.payment.payout.PayoutHoldReason;
import org.mutuality.payment.payout.PayoutId;
import org.mutuality.payment.provider.OnlineProvider;
import org.mutuality.payment.provider.Payee;
import org.mutuality.payment.provider.PaymentInstruction;
import org.mutuality.payment.provider.ProviderRoutes;
import org.mutuality.payment.provider.registry.ProviderAvailability;
import org.mutuality.platform.BoundedConcurrency;
import org.mutuality.platform.database.PagedQuery;
import org.mutuality.platform.eventsourcing.CommandGateway;
import org.mutuality.platform.problem.ProblemException;

/** Sends what is released: each is written down as sent first, and whoever wrote it down tells the provider. */
@ApplicationScoped
class PayoutSender {
    private static final int PAGE = 200;
    private static final UUID START = new UUID(0, 0);

    private final ReleasedPayoutQueries released;
    private final ProviderAvailability configured;
    private final PaymentEligibilityLookup standings;
    private final PayeeResolver payees;
    private final OrderStatusHandler hearing;
    private final CommandGateway commands;
    private final Clock clock;

    PayoutSender(
            ReleasedPayoutQueries released,
            ProviderAvailability configured,
            PaymentEligibilityLookup standings,
            PayeeResolver payees,
            OrderStatusHandler hearing,
            CommandGateway commands,
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
        send(new ProviderRoute(provider.name(), provider.routeId()), order -> {
            sent.run();
            hearing.handle(new PayoutId(order.payoutId()), order.orderId(), provider.send(order));
        });
    }

    /** As {@link #send}, of a provider that files tell later: nobody is called. What it can't be told anywhere waits. */
    void markSentForFile(String provider) {
        released.findMarkets(provider).stream()
                .flatMap(market -> findRoute(provider, market).stream())
                .distinct()
                .forEach(via -> send(new ProviderRoute(provider, via), order -> {}));
    }

    /** One operator or account of a provider. */
    private record ProviderRoute(String provider, String routeId) {}

    private void send(ProviderRoute way, Consumer<PaymentInstruction> telling) {
        List<PayoutMarket> markets = released.findMarkets(way.provider()).stream()
                .filter(market -> findRoute(way.provider(), market).equals(Optional.of(way.routeId())))
                .toList();
        if (!markets.isEmpty()) {
            new PagedQuery<>(
                            START,
                            PAGE,
                            (after, size) -> released.findNext(way.provider(), markets, after, size),
                            (ReleasedPayoutRow one) -> one.payoutId().value())
                    .forEachPage(page -> send(page, way, telling));
        }
    }

    private void send(List<ReleasedPayoutRow> page, ProviderRoute way, Consumer<PaymentInstruction> telling) {
        Map<UUID, PaymentEligibility> known =
                standings.of(page.stream().map(ReleasedPayoutRow::familyId).collect(toSet()));
        BoundedConcurrency.each(page, one -> {
            switch (known.getOrDefault(one.familyId(), PaymentEligibility.OPEN)) {
                case OPEN -> send(one, way, telling);
                case HELD ->
                    commands.send(new HoldPayout(one.payoutId(), PayoutHoldReason.CONSENT_WITHDRAWN, clock.instant()));
                case CLOSED -> commands.send(new CancelPayout(one.payoutId(), clock.instant()));
            }
        });
    }

    private void send(ReleasedPayoutRow one, ProviderRoute way, Consumer<PaymentInstruction> telling) {
        recordSent(one, way.routeId()).ifPresent(order -> {
            Optional<Payee> payee = payees.of(one.familyId(), way.provider());
            if (payee.isEmpty()) {
                commands.send(
                        new FailPayout(one.payoutId(), order.orderId(), PayeeResolver.NO_ACCOUNT, clock.instant()));
                return;
            }
            telling.accept(new PaymentInstruction(
                    order.orderId(), one.payoutId().value(), one.amount(), payee.get(), one.reference()));
        });
    }

    // Empty: sent by another instance, or held or cancelled since the view was read.
    private Optional<org.mutuality.payment.payout.PayoutOrder> recordSent(ReleasedPayoutRow one, String via) {
        try {
            return commands.sendForResult(sending(one, via), SendPayoutResult.class)
                    .order();
        } catch (ProblemException refused) {
            return Optional.empty();
        }
    }

    private SendPayout sending(ReleasedPayoutRow one, String via) {
        Optional<String> named = Optional.of(via).filter(name -> !name.equals(ProviderRoutes.UNNAMED));
        return new SendPayout(one.payoutId(), one.batchId(), named, clock.instant());
    }

    private Optional<String> findRoute(String provider, PayoutMarket market) {
        return configured.findRoute(provider, market.country(), market.currency());
    }
}
