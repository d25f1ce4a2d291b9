package org.mutuality.payment.purse;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.mutuality.payment.purse.PurseProblem.BUDGET_EMPTY;
import static org.mutuality.payment.purse.PurseProblem.BUDGET_INSUFFICIENT;
import static org.mutuality.payment.purse.PurseProblem.TRANSFER_ALREADY_POSTED;

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
import org.mutuality.payment.purse.PurseCommand.*;
import org.mutuality.payment.purse.PurseEvent.*;
import org.mutuality.platform.aggregate.CreateIfMissing;
import org.mutuality.platform.store.StoredAs;
import org.mutuality.platform.identity.CurrentUser;

/**
 * The money of one cohort or fund, by currency: never more is promised than is there. Receipts, conversions and batches touch
 * it; a payment only when a provider takes back what it said, and fees many at a time. What a provider takes beyond what is
 * free can't be refused: it is written down as that, and nothing is promised until it is made good.
 */
@StoredAs(name = "payment.Budget", revision = 1)
public class Purse {
    @AggregateIdentifier
    private @Nullable PurseId id;

    private final Map<String, Funds> funds = new HashMap<>();
    private final Map<UUID, Money> blocks = new HashMap<>();
    private final Map<UUID, Conversion> conversions = new HashMap<>();
    private final Map<UUID, String> countries = new HashMap<>();
    private final Set<UUID> reversed = new HashSet<>();
    private final Set<UUID> causes = new HashSet<>();
    private final Set<UUID> takenOut = new HashSet<>();
    private final Set<UUID> settled = new HashSet<>();
    private final Set<UUID> late = new HashSet<>();
    private final Set<UUID> back = new HashSet<>();
    private long feesUpTo;

    /** For the event store. */
    Purse() {}

    @CreateIfMissing
    void decide(AddMoney command) {
        if (!causes.contains(command.causeId())) {
            apply(new MoneyAdded(command.purseId(), command.causeId(), command.amount(), command.at()));
        }
    }

    @CreateIfMissing
    void decide(TakeOut command) {
        if (takenOut.contains(command.causeId())) {
            return;
        }
        if (!causes.contains(command.causeId()) || missing(command.amount()).signum() > 0) {
            throw BUDGET_INSUFFICIENT.because("Less than %s is available", command.amount());
        }
        apply(new MoneyTakenOut(command.purseId(), command.causeId(), command.amount(), command.at()));
    }

    // A batch whose promise has ended is promised nothing again, however late its asking is repeated.
    @CreateIfMissing
    Promise decide(BlockFunds command) {
        orEmpty();
        Money amount = command.amount();
        BigInteger missing = missing(amount);
        if (blocks.containsKey(command.batchId()) || settled.contains(command.batchId())) {
            return Promise.kept(amount.currency());
        }
        if (missing.signum() > 0) {
            return Promise.lacks(missing, amount.currency());
        }
        apply(new FundsBlocked(command.purseId(), command.batchId(), amount, command.at()));
        return Promise.kept(amount.currency());
    }

    @CreateIfMissing
    void decide(SettleBlock command) {
        orEmpty();
        @Nullable Money blocked = blocks.get(command.batchId());
        if (blocked != null) {
            apply(new BlockSettled(command.purseId(), command.batchId(), blocked, command.spent(), command.at()));
        }
    }

    // Money has moved, whether there is enough or not.
    @CreateIfMissing
    void decide(SpendLate command) {
        if (!late.contains(command.orderId())) {
            apply(new MoneySpentLate(command.purseId(), command.orderId(), command.amount(), command.at()));
        }
    }

    @CreateIfMissing
    void decide(TakeBack command) {
        if (!back.contains(command.orderId())) {
            apply(new MoneyCameBack(command.purseId(), command.orderId(), command.amount(), command.at()));
        }
    }

    @CreateIfMissing
    void decide(CountFees command) {
        Map<String, Money> sums = new TreeMap<>();
        long upTo = feesUpTo;
        for (Fee fee : command.fees()) {
            if (fee.position() > feesUpTo) {
                sums.merge(fee.amount().currency(), fee.amount(), Money::plus);
                upTo = Math.max(upTo, fee.position());
            }
        }
        for (Money sum : sums.values()) {
            apply(new FeesTaken(command.purseId(), sum, beyond(sum), upTo, command.at()));
        }
    }

    @CreateIfMissing
    void decide(ConvertMoney command) {
        Conversion conversion = command.conversion();
        ConversionCheck.orThrow(conversion, command.from(), command.to(), command.at());
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
        apply(new MoneyConverted(command.purseId(), command.conversionId(), country, conversion, command.at()));
    }

    @CreateIfMissing
    void decide(ReverseConversion command) {
        @Nullable Conversion known = conversions.get(command.conversionId());
        @Nullable String country = countries.get(command.conversionId());
        if (known == null || country == null) {
            throw CurrentUser.notFound();
        }
        if (!reversed.contains(command.conversionId())) {
            apply(new ConversionReversed(command.purseId(), command.conversionId(), country, known, command.at()));
        }
    }

    @EventSourcingHandler
    void evolve(MoneyAdded event) {
        id = event.purseId();
        causes.add(event.causeId());
        now(event.amount().currency(), of(event.amount()).receive(event.amount().minor()));
    }

    @EventSourcingHandler
    void evolve(MoneyTakenOut event) {
        takenOut.add(event.causeId());
        now(
                event.amount().currency(),
                of(event.amount()).receive(-event.amount().minor()));
    }

    @EventSourcingHandler
    void evolve(FundsBlocked event) {
        id = event.purseId();
        blocks.put(event.batchId(), event.amount());
        now(event.amount().currency(), of(event.amount()).block(event.amount().minor()));
    }

    @EventSourcingHandler
    void evolve(BlockSettled event) {
        blocks.remove(event.batchId());
        settled.add(event.batchId());
        Funds freed = of(event.blocked()).block(-event.blocked().minor());
        now(event.blocked().currency(), freed.spend(event.spent().minor()));
    }

    @EventSourcingHandler
    void evolve(MoneySpentLate event) {
        id = event.purseId();
        late.add(event.orderId());
        now(event.amount().currency(), of(event.amount()).spend(event.amount().minor()));
    }

    @EventSourcingHandler
    void evolve(MoneyCameBack event) {
        id = event.purseId();
        back.add(event.orderId());
        now(event.amount().currency(), of(event.amount()).spend(-event.amount().minor()));
    }

    @EventSourcingHandler
    void evolve(FeesTaken event) {
        id = event.purseId();
        feesUpTo = event.upTo();
        now(event.fees().currency(), of(event.fees()).charge(event.fees().minor()));
    }

    @EventSourcingHandler
    void evolve(MoneyConverted event) {
        id = event.purseId();
        conversions.put(event.conversionId(), event.conversion());
        countries.put(event.conversionId(), event.country());
        Money sold = event.conversion().sold();
        now(sold.currency(), of(sold).sell(sold.minor()));
    }

    @EventSourcingHandler
    void evolve(ConversionReversed event) {
        reversed.add(event.conversionId());
        Money sold = event.conversion().sold();
        now(sold.currency(), of(sold).sell(-sold.minor()));
    }

    // An aggregate of which nothing is known can't answer with nothing.
    private void orEmpty() {
        if (id == null) {
            throw BUDGET_EMPTY.because("Record a receipt first");
        }
    }

    private BigInteger missing(Money amount) {
        return BigInteger.valueOf(amount.minor()).subtract(of(amount).free());
    }

    // At least nothing, at most all of it.
    private Money beyond(Money taken) {
        BigInteger missing = missing(taken).max(BigInteger.ZERO).min(BigInteger.valueOf(taken.minor()));
        return new Money(missing.longValueExact(), taken.currency());
    }

    private Funds of(Money money) {
        return funds.getOrDefault(money.currency(), Funds.NONE);
    }

    private void now(String currency, Funds changed) {
        funds.put(currency, changed);
    }
}
