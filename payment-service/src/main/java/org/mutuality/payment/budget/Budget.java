package org.mutuality.payment.budget;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.mutuality.payment.budget.BudgetProblem.BUDGET_EMPTY;
import static org.mutuality.payment.budget.BudgetProblem.BUDGET_INSUFFICIENT;
import static org.mutuality.payment.budget.BudgetProblem.TRANSFER_ALREADY_POSTED;

import java.math.BigInteger;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.mutuality.contracts.Money;
import org.mutuality.payment.budget.BudgetCommand.*;
import org.mutuality.payment.budget.BudgetCommand.ChargedFee;
import org.mutuality.payment.budget.BudgetCommand.ReservationResult;
import org.mutuality.payment.budget.BudgetEvent.*;
import org.mutuality.platform.aggregate.CreateIfMissing;
import org.mutuality.platform.eventsourcing.StoredAs;
import org.mutuality.platform.identity.CurrentUser;

/**
 * The money of one cohort or fund, by currency: never more is promised than is there. Receipts, conversions and batches touch
 * it; a payment only when a provider takes back what it said, and fees many at a time. What a provider takes beyond what is
 * free can't be refused: it is written down as that, and nothing is promised until it is made good.
 */
@StoredAs(name = "payment.Budget", revision = 1)
public class Budget {
    @AggregateIdentifier
    private @Nullable BudgetId id;

    private final Map<String, BudgetBalance> balances = new HashMap<>();
    private final Map<UUID, Money> reservations = new HashMap<>();
    private final Map<UUID, Conversion> conversions = new HashMap<>();
    private final Map<UUID, String> countries = new HashMap<>();
    private final Set<UUID> reversed = new HashSet<>();
    private final Set<UUID> addedCauses = new HashSet<>();
    private final Set<UUID> removedCauses = new HashSet<>();
    private final Set<UUID> settledBatches = new HashSet<>();
    private final Set<UUID> lateOrders = new HashSet<>();
    private final Set<UUID> restoredOrders = new HashSet<>();
    private long feesUpTo;

    /** For the event store. */
    Budget() {}

    @CreateIfMissing
    void decide(AddFunds command) {
        if (!addedCauses.contains(command.causeId())) {
            apply(new FundsAdded(command.budgetId(), command.causeId(), command.amount(), command.at()));
        }
    }

    @CreateIfMissing
    void decide(RemoveFunds command) {
        if (removedCauses.contains(command.causeId())) {
            return;
        }
        if (!addedCauses.contains(command.causeId())
                || missing(command.amount()).signum() > 0) {
            throw BUDGET_INSUFFICIENT.because("Less than %s is available", command.amount());
        }
        apply(new FundsRemoved(command.budgetId(), command.causeId(), command.amount(), command.at()));
    }

    // A batch whose promise has ended is promised nothing again, however late its asking is repeated.
    @CreateIfMissing
    ReservationResult decide(ReserveBudget command) {
        requireExisting();
        Money amount = command.amount();
        BigInteger missing = missing(amount);
        if (reservations.containsKey(command.batchId()) || settledBatches.contains(command.batchId())) {
            return ReservationResult.complete(amount.currency());
        }
        if (missing.signum() > 0) {
            return ReservationResult.lacks(missing, amount.currency());
        }
        apply(new BudgetReserved(command.budgetId(), command.batchId(), amount, command.at()));
        return ReservationResult.complete(amount.currency());
    }

    @CreateIfMissing
    void decide(SettleReservation command) {
        requireExisting();
        @Nullable Money blocked = reservations.get(command.batchId());
        if (blocked != null) {
            apply(new ReservationSettled(
                    command.budgetId(), command.batchId(), blocked, command.spent(), command.at()));
        }
    }

    // Money has moved, whether there is enough or not.
    @CreateIfMissing
    void decide(SpendLateFunds command) {
        if (!lateOrders.contains(command.orderId())) {
            apply(new LateFundsSpent(command.budgetId(), command.orderId(), command.amount(), command.at()));
        }
    }

    @CreateIfMissing
    void decide(RestoreFunds command) {
        if (!restoredOrders.contains(command.orderId())) {
            apply(new FundsRestored(command.budgetId(), command.orderId(), command.amount(), command.at()));
        }
    }

    @CreateIfMissing
    void decide(ChargeFees command) {
        Map<String, Money> sums = new TreeMap<>();
        long upTo = feesUpTo;
        for (ChargedFee fee : command.fees()) {
            if (fee.position() > feesUpTo) {
                sums.merge(fee.amount().currency(), fee.amount(), Money::plus);
                upTo = Math.max(upTo, fee.position());
            }
        }
        for (Money sum : sums.values()) {
            apply(new FeesCharged(command.budgetId(), sum, overdraft(sum), upTo, command.at()));
        }
    }

    @CreateIfMissing
    void decide(ConvertMoney command) {
        Conversion conversion = command.conversion();
        ConversionValidator.validate(conversion, command.from(), command.to(), command.at());
        @Nullable Conversion known = conversions.get(command.conversionId());
        if (conversion.equals(known)) {
            return;
        }
        if (known != null) {
            throw TRANSFER_ALREADY_POSTED.because("Use another id for another conversion");
        }
        BigInteger missing = missing(conversion.sold());
        if (missing.signum() > 0) {
            throw BUDGET_INSUFFICIENT.because("Less than %s is available", conversion.sold());
        }
        String country = command.from().orElseThrow().country();
        apply(new MoneyConverted(command.budgetId(), command.conversionId(), country, conversion, command.at()));
    }

    @CreateIfMissing
    void decide(ReverseConversion command) {
        @Nullable Conversion known = conversions.get(command.conversionId());
        @Nullable String country = countries.get(command.conversionId());
        if (known == null || country == null) {
            throw CurrentUser.notFound();
        }
        if (!reversed.contains(command.conversionId())) {
            apply(new ConversionReversed(command.budgetId(), command.conversionId(), country, known, command.at()));
        }
    }

    @EventSourcingHandler
    void evolve(FundsAdded event) {
        id = event.budgetId();
        addedCauses.add(event.causeId());
        setBalance(
                event.amount().currency(),
                balance(event.amount()).receive(event.amount().minor()));
    }

    @EventSourcingHandler
    void evolve(FundsRemoved event) {
        removedCauses.add(event.causeId());
        setBalance(
                event.amount().currency(),
                balance(event.amount()).receive(-event.amount().minor()));
    }

    @EventSourcingHandler
    void evolve(BudgetReserved event) {
        id = event.budgetId();
        reservations.put(event.batchId(), event.amount());
        setBalance(
                event.amount().currency(),
                balance(event.amount()).reserve(event.amount().minor()));
    }

    @EventSourcingHandler
    void evolve(ReservationSettled event) {
        reservations.remove(event.batchId());
        settledBatches.add(event.batchId());
        BudgetBalance freed =
                balance(event.reserved()).reserve(-event.reserved().minor());
        setBalance(event.reserved().currency(), freed.spend(event.spent().minor()));
    }

    @EventSourcingHandler
    void evolve(LateFundsSpent event) {
        id = event.budgetId();
        lateOrders.add(event.orderId());
        setBalance(
                event.amount().currency(),
                balance(event.amount()).spend(event.amount().minor()));
    }

    @EventSourcingHandler
    void evolve(FundsRestored event) {
        id = event.budgetId();
        restoredOrders.add(event.orderId());
        setBalance(
                event.amount().currency(),
                balance(event.amount()).spend(-event.amount().minor()));
    }

    @EventSourcingHandler
    void evolve(FeesCharged event) {
        id = event.budgetId();
        feesUpTo = event.upTo();
        setBalance(
                event.fees().currency(),
                balance(event.fees()).charge(event.fees().minor()));
    }

    @EventSourcingHandler
    void evolve(MoneyConverted event) {
        id = event.budgetId();
        conversions.put(event.conversionId(), event.conversion());
        countries.put(event.conversionId(), event.country());
        Money sold = event.conversion().sold();
        setBalance(sold.currency(), balance(sold).sell(sold.minor()));
    }

    @EventSourcingHandler
    void evolve(ConversionReversed event) {
        reversed.add(event.conversionId());
        Money sold = event.conversion().sold();
        setBalance(sold.currency(), balance(sold).sell(-sold.minor()));
    }

    // An aggregate of which nothing is known can't answer with nothing.
    private void requireExisting() {
        if (id == null) {
            throw BUDGET_EMPTY.because("Record a receipt first");
        }
    }

    private BigInteger missing(Money amount) {
        return BigInteger.valueOf(amount.minor()).subtract(balance(amount).available());
    }

    // At least nothing, at most all of it.
    private Money overdraft(Money taken) {
        BigInteger missing = missing(taken).max(BigInteger.ZERO).min(BigInteger.valueOf(taken.minor()));
        return new Money(missing.longValueExact(), taken.currency());
    }

    private BudgetBalance balance(Money money) {
        return balances.getOrDefault(money.currency(), BudgetBalance.NONE);
    }

    private void setBalance(String currency, BudgetBalance changed) {
        balances.put(currency, changed);
    }

    /**
     * Money of one currency in a purse, in minor units; of any size, so that no receipt is one too many.
     *
     * @param received from funders, and bought
     * @param sold for another currency
     * @param reserved by batches that aren't closed
     * @param spent on payouts that reached families
     * @param fees taken by providers
     */
    public record BudgetBalance(
            BigInteger received, BigInteger sold, BigInteger reserved, BigInteger spent, BigInteger fees) {
        static final BudgetBalance NONE =
                new BudgetBalance(BigInteger.ZERO, BigInteger.ZERO, BigInteger.ZERO, BigInteger.ZERO, BigInteger.ZERO);

        /** Below zero only when a provider took a fee that wasn't there, or paid what it had told to have failed. */
        BigInteger available() {
            return received.subtract(sold).subtract(reserved).subtract(spent).subtract(fees);
        }

        BudgetBalance receive(long minor) {
            return new BudgetBalance(received.add(BigInteger.valueOf(minor)), sold, reserved, spent, fees);
        }

        BudgetBalance sell(long minor) {
            return new BudgetBalance(received, sold.add(BigInteger.valueOf(minor)), reserved, spent, fees);
        }

        BudgetBalance reserve(long minor) {
            return new BudgetBalance(received, sold, reserved.add(BigInteger.valueOf(minor)), spent, fees);
        }

        BudgetBalance spend(long minor) {
            return new BudgetBalance(received, sold, reserved, spent.add(BigInteger.valueOf(minor)), fees);
        }

        BudgetBalance charge(long minor) {
            return new BudgetBalance(received, sold, reserved, spent, fees.add(BigInteger.valueOf(minor)));
        }
    }
}
