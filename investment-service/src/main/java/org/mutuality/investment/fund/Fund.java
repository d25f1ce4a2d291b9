package org.mutuality.investment.fund;

import static org.mutuality.investment.fund.FundProblem.*;

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

/** Money for a purpose, opened once. Reservations for investments never exceed its size. */
@StoredAs(name = "investment.Fund", revision = 1)
public class Fund {
    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_PURPOSE = 500;

    @AggregateIdentifier
    private @Nullable FundId id;

    private @Nullable FundTerms terms;
    private final Map<UUID, Money> reservations = new HashMap<>();
    private final Set<UUID> closedInvestments = new HashSet<>();

    /** For the event store. */
    Fund() {}

    @CreateIfMissing
    void decide(OpenFund command) {
        validate(command.terms());
        if (command.terms().equals(terms)) {
            return;
        }
        if (terms != null) {
            throw FUND_ALREADY_OPEN.because("use-another-id");
        }
        AggregateLifecycle.apply(new FundOpened(command.fundId(), command.terms(), command.openedAt()));
    }

    // Creates the aggregate if missing, here and below, so that the refusal is a 404 and not Axon's exception.
    @CreateIfMissing
    void decide(ReserveFunds command) {
        Money remaining = remaining();
        if (reservations.containsKey(command.investmentId())) {
            return;
        }
        if (closedInvestments.contains(command.investmentId())) {
            throw FUND_RESERVATION_ENDED.because("closed");
        }
        if (command.amount().compareTo(remaining) > 0) {
            throw FUND_INSUFFICIENT.because("left", remaining);
        }
        AggregateLifecycle.apply(
                new FundsReserved(command.fundId(), command.investmentId(), command.amount(), command.at()));
    }

    @CreateIfMissing
    void decide(ReleaseFunds command) {
        Money nothing = Money.zero(requireOpen().size().currency());
        if (!closedInvestments.contains(command.investmentId())) {
            Money reserved = reservations.getOrDefault(command.investmentId(), nothing);
            AggregateLifecycle.apply(
                    new FundsReleased(command.fundId(), command.investmentId(), reserved, command.at()));
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
        closedInvestments.add(event.investmentId());
    }

    private FundTerms requireOpen() {
        return Optional.ofNullable(terms).orElseThrow(CurrentUser::notFound);
    }

    private Money remaining() {
        return reservations.values().stream().reduce(requireOpen().size(), Money::minus);
    }

    private static void validate(FundTerms terms) {
        ValidationErrors errors = new ValidationErrors();
        errors.addUnless(isSized(terms.name(), LONGEST_NAME), "/name", "validation.characters", LONGEST_NAME);
        errors.addUnless(isSized(terms.purpose(), LONGEST_PURPOSE), "/purpose", "validation.characters", LONGEST_PURPOSE);
        errors.checkNoContactDetails(terms.name(), "/name");
        errors.checkNoContactDetails(terms.purpose(), "/purpose");
        errors.addUnless(terms.size().minor() > 0, "/size/amount", "validation.positive");
        errors.throwIfAny(FUND_INVALID);
    }

    private static boolean isSized(String text, int longest) {
        return !text.isBlank() && text.length() <= longest;
    }
}
