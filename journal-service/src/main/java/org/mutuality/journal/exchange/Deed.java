package org.mutuality.journal.exchange;

import static java.util.Objects.requireNonNull;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.mutuality.journal.exchange.ExchangeProblem.EXCHANGE_ALREADY_DECLARED;
import static org.mutuality.journal.exchange.ExchangeProblem.EXCHANGE_DECLARED_BY_BOTH;
import static org.mutuality.journal.exchange.ExchangeProblem.EXCHANGE_DECLARER_ONLY;
import static org.mutuality.journal.exchange.ExchangeProblem.EXCHANGE_DUPLICATE;
import static org.mutuality.journal.exchange.ExchangeProblem.EXCHANGE_LIMIT_REACHED;
import static org.mutuality.journal.exchange.ExchangeProblem.EXCHANGE_NOT_FOUND;
import static org.mutuality.journal.exchange.ExchangeProblem.EXCHANGE_PARTNER_ONLY;
import static org.mutuality.journal.exchange.ExchangeProblem.EXCHANGE_WITHDRAWN;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.jspecify.annotations.Nullable;
import org.mutuality.journal.exchange.ExchangeCommand.AnswerExchange;
import org.mutuality.journal.exchange.ExchangeCommand.DeclareExchange;
import org.mutuality.journal.exchange.ExchangeCommand.WithdrawExchange;
import org.mutuality.journal.exchange.ExchangeEvent.AnswerGiven;
import org.mutuality.journal.exchange.ExchangeEvent.DeclarationMade;
import org.mutuality.journal.exchange.ExchangeEvent.DeclarationTakenBack;
import org.mutuality.platform.store.StoredAs;
import org.mutuality.platform.aggregate.CreateIfMissing;

/**
 * All that was said of help of one kind, from one to another, on one day. It is here that the same declared twice, and the same
 * declared by both, meet: however many devices speak at once, the event store lets one after the other in.
 */
@StoredAs(name = "journal.ExchangeMatch", revision = 1)
public class Deed {
    private static final int MOST = 50;

    @AggregateIdentifier
    private @Nullable DeedId id;

    private @Nullable Passing passing;
    private Words words = Words.NONE;

    /** For the event store. */
    Deed() {}

    @CreateIfMissing
    void decide(DeclareExchange command) {
        Optional<Said> known = words.find(command.exchangeId());
        if (known.isPresent()) {
            checkSame(known.get().declaration().fingerprint(), command);
            return;
        }
        checkNew(command.declaration());
        happen(
                new DeclarationMade(
                        command.deedId(), command.exchangeId(), command.passing(), command.declaration(), command.at()),
                command.passing(),
                words.declared(command.exchangeId(), command.declaration()));
    }

    // Created when missing, so that the refusal is ours and not Axon's.
    @CreateIfMissing
    void decide(AnswerExchange command) {
        Said asked = said(command.exchangeId());
        checkAsked(asked, command.familyId());
        boolean both = words.standings().stream()
                .anyMatch(one -> one.holds(command.exchangeId()) && one.mirror().isPresent());
        if (both && command.answer() != Answer.CONFIRMED) {
            throw EXCHANGE_DECLARED_BY_BOTH.because("It is confirmed");
        }
        if (asked.answer().filter(command.answer()::equals).isEmpty()) {
            happen(
                    new AnswerGiven(command.deedId(), command.exchangeId(), command.answer(), command.at()),
                    requireNonNull(passing),
                    words.answered(command.exchangeId(), command.answer()));
        }
    }

    @CreateIfMissing
    void decide(WithdrawExchange command) {
        Said mine = said(command.exchangeId());
        if (!mine.declaration().declaredBy().equals(command.familyId())) {
            throw EXCHANGE_DECLARER_ONLY.because("The other family declared it");
        }
        if (mine.standing()) {
            happen(
                    new DeclarationTakenBack(command.deedId(), command.exchangeId(), command.at()),
                    requireNonNull(passing),
                    words.takenBack(command.exchangeId()));
        }
    }

    @EventSourcingHandler
    void evolve(DeclarationMade event) {
        id = event.deedId();
        passing = event.passing();
        words = words.declared(event.exchangeId(), event.declaration());
    }

    @EventSourcingHandler
    void evolve(DeclarationTakenBack event) {
        words = words.takenBack(event.exchangeId());
    }

    @EventSourcingHandler
    void evolve(AnswerGiven event) {
        words = words.answered(event.exchangeId(), event.answer());
    }

    private void happen(ExchangeEvent word, Passing of, Words after) {
        var told = new Telling(word.deedId(), of, word.at()).difference(words.standings(), after.standings());
        apply(word);
        told.forEach(AggregateLifecycle::apply);
    }

    private Said said(ExchangeId exchangeId) {
        return words.find(exchangeId).orElseThrow(() -> EXCHANGE_NOT_FOUND.because("No family has declared it"));
    }

    private static void checkSame(UUID known, DeclareExchange told) {
        if (!known.equals(told.declaration().fingerprint()) && !known.equals(told.clear())) {
            throw EXCHANGE_ALREADY_DECLARED.because("Use another id for another exchange");
        }
    }

    private void checkNew(Declaration told) {
        List<Said> mine = words.by(told.declaredBy());
        mine.stream()
                .filter(one -> one.standing() && one.declaration().value().equals(told.value()))
                .findFirst()
                .ifPresent(same -> {
                    throw EXCHANGE_DUPLICATE.because(
                            "It is %s", same.exchangeId().value());
                });
        if (mine.size() >= MOST) {
            throw EXCHANGE_LIMIT_REACHED.because("Declare their total value");
        }
    }

    private void checkAsked(Said asked, UUID familyId) {
        Optional<UUID> other =
                requireNonNull(passing).otherThan(asked.declaration().declaredBy());
        if (!asked.open() || other.filter(familyId::equals).isEmpty()) {
            throw EXCHANGE_PARTNER_ONLY.because("It is not the other family of this exchange");
        }
        if (!asked.standing()) {
            throw EXCHANGE_WITHDRAWN.because("There is nothing to answer any more");
        }
    }
}
