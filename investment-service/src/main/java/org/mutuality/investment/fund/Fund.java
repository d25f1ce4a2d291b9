package org.mutuality.investment.fund;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.jspecify.annotations.Nullable;
import org.mutuality.contracts.Money;
import org.mutuality.investment.fund.FundCommand.OpenFund;
import org.mutuality.investment.fund.FundCommand.ReleaseFunds;
import org.mutuality.investment.fund.FundCommand.ReserveFunds;
import org.mutuality.investment.fund.FundEvent.FundOpened;
import org.mutuality.investment.fund.FundEvent.FundsReleased;
import org.mutuality.investment.fund.FundEvent.FundsReserved;
import org.mutuality.platform.aggregate.CreateIfMissing;
import org.mutuality.platform.eventsourcing.StoredAs;
import org.mutuality.platform.identity.CurrentUser;
import org.mutuality.platform.problem.ValidationErrors;
import static org.mutuality.investment.fund.FundProblem.*;

/** Money with a purpose, opened once: never more of it is promised to investments than it holds. */
@StoredAs(name = "investment.Fund", revision = 1)
public class Fund {
    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_PURPOSE = 500;

    @AggregateIdentifier
    private @Nullable FundId id;

    private @Nullable FundTerms terms;
    private final Map<UUID, Money> reservations = new HashMap<>();
    private final Set<UUID> endedReservations = new HashSet<>();

    /** For the event store. */
    Fund() {}

    @CreateIfMissing
    void decide(OpenFund command) {
        validate(command.terms());
        if (command.terms().equals(terms)) {
            return;
        }
        if (terms != null) {
            throw FUND_ALREADY_OPEN.because("Use another id for another fund");
        }
        AggregateLifecycle.apply(new FundOpened(command.fundId(), command.terms(), command.openedAt()));
    }

    // Created when missing, here and below, so that the refusal is ours and not Axon's.
    @CreateIfMissing
    void decide(ReserveFunds command) {
        Money left = remaining();
        if (reservations.containsKey(command.investmentId())) {
            return;
        }
        if (endedReservations.contains(command.investmentId())) {
            throw FUND_RESERVATION_ENDED.because("The investment is closed");
        }
        if (command.amount().compareTo(left) > 0) {
            throw FUND_INSUFFICIENT.because("%s is left", left);
        }
        AggregateLifecycle.apply(
                new FundsReserved(command.fundId(), command.investmentId(), command.amount(), command.at()));
    }

    @CreateIfMissing
    void decide(ReleaseFunds command) {
        Money nothing = Money.zero(requireOpen().size().currency());
        if (!endedReservations.contains(command.investmentId())) {
            Money promised = reservations.getOrDefault(command.investmentId(), nothing);
            AggregateLifecycle.apply(
                    new FundsReleased(command.fundId(), command.investmentId(), promised, command.at()));
        }
    }

    @EventSourcingHandler
    void evolve(FundOpened event) {
        id = event.fundId();
        terms = event.terms();
    }

    @EventSourcingHandler
    void evolve(FundsReserved event) {
        reservations.put(event.investmentId(), event.amount());
    }

    @EventSourcingHandler
    void evolve(FundsReleased event) {
        reservations.remove(event.investmentId());
        endedReservations.add(event.investmentId());
    }

    private FundTerms requireOpen() {
        return Optional.ofNullable(terms).orElseThrow(CurrentUser::notFound);
    }

    private Money remaining() {
        return reservations.values().stream().reduce(requireOpen().size(), Money::minus);
    }

    private static void validate(FundTerms terms) {
        ValidationErrors wrongs = new ValidationErrors();
        wrongs.addUnless(isSized(terms.name(), LONGEST_NAME), "/name", "is 1 to 100 characters");
        wrongs.addUnless(isSized(terms.purpose(), LONGEST_PURPOSE), "/purpose", "is 1 to 500 characters");
        wrongs.addUnless(terms.size().minor() > 0, "/size/amount", "must be more than 0");
        wrongs.throwIfAny(FUND_INVALID);
    }

    private static boolean isSized(String text, int longest) {
        return !text.isBlank() && text.length() <= longest;
    }
}
