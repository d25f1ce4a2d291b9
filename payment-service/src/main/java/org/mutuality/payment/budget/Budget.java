package org.mutuality.payment.budget;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.mutuality.payment.budget.BudgetProblem.*;

import java.math.BigInteger;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
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
import org.mutuality.platform.aggregate.TwoPersonApproval;
import org.mutuality.platform.eventsourcing.StoredAs;
import org.mutuality.platform.identity.CurrentUser;

/**
 * The money of one cohort or fund, by currency. Never reserves more than is available. Receipts, conversions and batches
 * change it; single payments only when a provider corrects an earlier report, and fees in groups. What a provider takes
 * beyond the available amount cannot be refused: it is recorded as an overdraft, and nothing is reserved until it is
 * covered.
 */
@StoredAs(name = "payment.Budget", revision = 1)
public class Budget {
    private static final TwoPersonApproval.Refusals CONVERSION_REFUSALS =
            new TwoPersonApproval.Refusals(CONVERSION_NOT_PROPOSED, CONVERSION_NEEDS_FOUR_EYES, CONVERSION_APPROVED);

    @AggregateIdentifier
    private @Nullable BudgetId id;

    private final Map<String, BudgetBalance> balances = new HashMap<>();
    private final Map<UUID, Money> reservations = new HashMap<>();
    private final Map<UUID, ConversionProposal> proposals = new HashMap<>();
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
            throw BUDGET_INSUFFICIENT.because("available", command.amount());
        }
        apply(new FundsRemoved(command.budgetId(), command.causeId(), command.amount(), command.at()));
    }

    // A batch whose reservation was settled gets no second one, however late the command is repeated.
    @CreateIfMissing
    ReservationResult decide(ReserveBudget command) {
        requireExisting();
        Money amount = command.amount();
        BigInteger missing = missing(amount);
        if (reservations.containsKey(command.batchId()) || settledBatches.contains(command.batchId())) {
            return ReservationResult.reserved(amount.currency());
        }
        if (missing.signum() > 0) {
            return ReservationResult.missing(missing, amount.currency());
        }
        apply(new BudgetReserved(command.budgetId(), command.batchId(), amount, command.at()));
        return ReservationResult.reserved(amount.currency());
    }

    @CreateIfMissing
    void decide(SettleReservation command) {
        requireExisting();
        @Nullable Money reserved = reservations.get(command.batchId());
        if (reserved != null) {
            apply(new ReservationSettled(
                    command.budgetId(), command.batchId(), reserved, command.spent(), command.at()));
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
        for (Money total : sums.values()) {
            apply(new FeesCharged(command.budgetId(), total, overdraft(total), upTo, command.at()));
        }
    }

    // A proposal never changes, so that what is approved is what the approver has read.
    @CreateIfMissing
    void decide(ProposeConversion command) {
        Conversion conversion = command.conversion();
        @Nullable ConversionProposal proposal = proposals.get(command.conversionId());
        @Nullable
        Conversion recorded = proposal == null ? conversions.get(command.conversionId()) : proposal.conversion();
        if (conversion.equals(recorded)) {
            return;
        }
        ConversionValidator.validate(conversion, command.from(), command.to(), command.rateBound(), command.at());
        if (recorded != null) {
            throw TRANSFER_ALREADY_POSTED.because("use-another-id");
        }
        requireAvailable(conversion.sold());
        String country = command.from().orElseThrow().country();
        apply(new ConversionProposed(
                command.budgetId(), command.conversionId(), country, conversion, command.proposedBy(), command.at()));
    }

    @CreateIfMissing
    void decide(ApproveConversion command) {
        @Nullable ConversionProposal proposal = proposals.get(command.conversionId());
        if (proposal == null) {
            throw (conversions.containsKey(command.conversionId()) ? CONVERSION_APPROVED : CONVERSION_NOT_PROPOSED)
                    .because("use-another-id");
        }
        if (proposal.approval().acceptsApproval(command.approvedBy(), CONVERSION_REFUSALS)) {
            ConversionValidator.requireWithinBound(proposal.conversion(), command.rateBound());
            requireAvailable(proposal.conversion().sold());
            apply(new MoneyConverted(
                    command.budgetId(),
                    command.conversionId(),
                    proposal.country(),
                    proposal.conversion(),
                    command.at(),
                    Optional.of(command.approvedBy())));
        }
    }

    @CreateIfMissing
    void decide(ReverseConversion command) {
        @Nullable Conversion recorded = conversions.get(command.conversionId());
        @Nullable String country = countries.get(command.conversionId());
        if (recorded == null || country == null) {
            throw CurrentUser.notFound();
        }
        if (!reversed.contains(command.conversionId())) {
            apply(new ConversionReversed(command.budgetId(), command.conversionId(), country, recorded, command.at()));
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
    void evolve(ConversionProposed event) {
        id = event.budgetId();
        proposals.put(
                event.conversionId(),
                new ConversionProposal(
                        event.country(), event.conversion(), TwoPersonApproval.NONE.proposed("", event.proposedBy())));
    }

    @EventSourcingHandler
    void evolve(MoneyConverted event) {
        id = event.budgetId();
        event.approvedBy()
                .ifPresent(by -> proposals.computeIfPresent(event.conversionId(), (same, one) -> one.approved(by)));
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

    // Refused rather than answered: a budget without events has no state to answer from.
    private void requireExisting() {
        if (id == null) {
            throw BUDGET_EMPTY.because("record-receipt");
        }
    }

    private void requireAvailable(Money amount) {
        if (missing(amount).signum() > 0) {
            throw BUDGET_INSUFFICIENT.because("available", amount);
        }
    }

    private BigInteger missing(Money amount) {
        return BigInteger.valueOf(amount.minor()).subtract(balance(amount).available());
    }

    // Between zero and the whole amount.
    private Money overdraft(Money charged) {
        BigInteger missing = missing(charged).max(BigInteger.ZERO).min(BigInteger.valueOf(charged.minor()));
        return new Money(missing.longValueExact(), charged.currency());
    }

    private BudgetBalance balance(Money money) {
        return balances.getOrDefault(money.currency(), BudgetBalance.NONE);
    }

    private void setBalance(String currency, BudgetBalance balance) {
        balances.put(currency, balance);
    }

    /** A conversion that one person has proposed, and who has approved it. */
    record ConversionProposal(String country, Conversion conversion, TwoPersonApproval approval) {
        ConversionProposal approved(String by) {
            return new ConversionProposal(country, conversion, approval.approved(by, 1));
        }
    }

    /**
     * Money of one currency in a budget, in minor units; of any size, so that no receipt overflows it.
     *
     * @param received from funders, and bought
     * @param sold for another currency
     * @param reserved for batches that are not closed
     * @param spent on payouts that reached families
     * @param fees charged by providers
     */
    public record BudgetBalance(
            BigInteger received, BigInteger sold, BigInteger reserved, BigInteger spent, BigInteger fees) {
        static final BudgetBalance NONE =
                new BudgetBalance(BigInteger.ZERO, BigInteger.ZERO, BigInteger.ZERO, BigInteger.ZERO, BigInteger.ZERO);

        /**
         * Below zero only when a provider charged a fee that was not covered, or paid an order that it had reported as
         * failed.
         */
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
