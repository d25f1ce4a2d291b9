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
import org.mutuality.payment.payout.PayoutOrder;
import org.mutuality.payment.provider.OnlineProvider;
import org.mutuality.payment.provider.Payee;
import org.mutuality.payment.provider.PaymentInstruction;
import org.mutuality.payment.provider.ProviderRoutes;
import org.mutuality.payment.provider.registry.ProviderAvailability;
import org.mutuality.platform.BoundedConcurrency;
import org.mutuality.platform.database.PagedQuery;
import org.mutuality.platform.eventsourcing.CommandGateway;
import org.mutuality.platform.problem.ProblemException;

/** Sends released payouts. Each is recorded as sent first, and only the instance that recorded it calls the provider. */
@ApplicationScoped
class PayoutSender {
    private static final int PAGE = 200;
    private static final UUID START = new UUID(0, 0);

    private final ReleasedPayoutQueries released;
    private final ProviderAvailability availability;
    private final PaymentEligibilityLookup eligibilities;
    private final PayeeResolver payees;
    private final OrderStatusHandler statusHandler;
    private final CommandGateway commands;
    private final Clock clock;

    PayoutSender(
            ReleasedPayoutQueries released,
            ProviderAvailability availability,
            PaymentEligibilityLookup eligibilities,
            PayeeResolver payees,
            OrderStatusHandler statusHandler,
            CommandGateway commands,
            Clock clock) {
        this.released = released;
        this.availability = availability;
        this.eligibilities = eligibilities;
        this.payees = payees;
        this.statusHandler = statusHandler;
        this.commands = commands;
        this.clock = clock;
    }

    /**
     * Sends all payouts that wait for this provider, a page at a time.
     *
     * @param sent called for each order after it is recorded as sent and before the provider is called
     */
    void send(OnlineProvider provider, Runnable sent) {
        send(new ProviderRoute(provider.name(), provider.routeId()), order -> {
            sent.run();
            statusHandler.handle(new PayoutId(order.payoutId()), order.orderId(), provider.send(order));
        });
    }

    /**
     * Like {@link #send}, for a provider that is paid by file: no provider is called. Payouts of a market without a route
     * wait.
     */
    void markSentForFile(String provider) {
        released.findMarkets(provider).stream()
                .flatMap(market -> findRoute(provider, market).stream())
                .distinct()
                .forEach(routeId -> send(new ProviderRoute(provider, routeId), order -> {}));
    }

    /** One operator or account of a provider. */
    private record ProviderRoute(String provider, String routeId) {}

    private void send(ProviderRoute route, Consumer<PaymentInstruction> deliver) {
        List<PayoutMarket> markets = released.findMarkets(route.provider()).stream()
                .filter(market -> findRoute(route.provider(), market).equals(Optional.of(route.routeId())))
                .toList();
        if (!markets.isEmpty()) {
            new PagedQuery<>(
                            START,
                            PAGE,
                            (after, size) -> released.findNext(route.provider(), markets, after, size),
                            (ReleasedPayoutRow payout) -> payout.payoutId().value())
                    .forEachPage(page -> send(page, route, deliver));
        }
    }

    private void send(List<ReleasedPayoutRow> page, ProviderRoute route, Consumer<PaymentInstruction> deliver) {
        Map<UUID, PaymentEligibility> eligibility = eligibilities.ofUpToDate(
                page.stream().map(ReleasedPayoutRow::familyId).collect(toSet()));
        BoundedConcurrency.each(page, payout -> {
            switch (eligibility.getOrDefault(payout.familyId(), PaymentEligibility.HELD)) {
                case OPEN -> send(payout, route, deliver);
                case HELD ->
                    commands.send(
                            new HoldPayout(payout.payoutId(), PayoutHoldReason.CONSENT_WITHDRAWN, clock.instant()));
                case CLOSED -> commands.send(new CancelPayout(payout.payoutId(), clock.instant()));
            }
        });
    }

    private void send(ReleasedPayoutRow payout, ProviderRoute route, Consumer<PaymentInstruction> deliver) {
        recordSent(payout, route.routeId()).ifPresent(order -> {
            Optional<Payee> payee = payees.of(payout.familyId(), route.provider());
            if (payee.isEmpty()) {
                commands.send(
                        new FailPayout(payout.payoutId(), order.orderId(), PayeeResolver.NO_ACCOUNT, clock.instant()));
                return;
            }
            deliver.accept(new PaymentInstruction(
                    order.orderId(), payout.payoutId().value(), payout.amount(), payee.get(), payout.reference()));
        });
    }

    // Empty when another instance has sent it, or it was held or cancelled since it was read.
    private Optional<PayoutOrder> recordSent(ReleasedPayoutRow payout, String routeId) {
        try {
            return commands.sendForResult(toCommand(payout, routeId), SendPayoutResult.class)
                    .order();
        } catch (ProblemException refused) {
            return Optional.empty();
        }
    }

    private SendPayout toCommand(ReleasedPayoutRow payout, String routeId) {
        Optional<String> namedRoute = Optional.of(routeId).filter(name -> !name.equals(ProviderRoutes.UNNAMED));
        return new SendPayout(payout.payoutId(), payout.batchId(), namedRoute, clock.instant());
    }

    private Optional<String> findRoute(String provider, PayoutMarket market) {
        return availability.findRoute(provider, market.country(), market.currency());
    }
}
