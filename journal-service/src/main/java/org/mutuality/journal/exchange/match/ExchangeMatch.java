package org.mutuality.journal.exchange.match;

import static java.util.Objects.requireNonNull;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.mutuality.journal.exchange.match.ExchangeProblem.EXCHANGE_ALREADY_DECLARED;
import static org.mutuality.journal.exchange.match.ExchangeProblem.EXCHANGE_DECLARED_BY_BOTH;
import static org.mutuality.journal.exchange.match.ExchangeProblem.EXCHANGE_DECLARER_ONLY;
import static org.mutuality.journal.exchange.match.ExchangeProblem.EXCHANGE_DUPLICATE;
import static org.mutuality.journal.exchange.match.ExchangeProblem.EXCHANGE_LIMIT_REACHED;
import static org.mutuality.journal.exchange.match.ExchangeProblem.EXCHANGE_NOT_FOUND;
import static org.mutuality.journal.exchange.match.ExchangeProblem.EXCHANGE_PARTNER_ONLY;
import static org.mutuality.journal.exchange.match.ExchangeProblem.EXCHANGE_WITHDRAWN;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.jspecify.annotations.Nullable;
import org.mutuality.journal.exchange.match.ExchangeCommand.AnswerExchange;
import org.mutuality.journal.exchange.match.ExchangeCommand.DeclareExchange;
import org.mutuality.journal.exchange.match.ExchangeCommand.WithdrawExchange;
import org.mutuality.journal.exchange.match.ExchangeEvent.DeclarationRecorded;
import org.mutuality.journal.exchange.match.ExchangeEvent.DeclarationWithdrawn;
import org.mutuality.journal.exchange.match.ExchangeEvent.ExchangeAnswered;
import org.mutuality.platform.aggregate.CreateIfMissing;
import org.mutuality.platform.eventsourcing.StoredAs;

/**
 * All that was said of help of one kind, from one to another, on one day. It is here that the same declared twice, and the same
 * declared by both, meet: however many devices speak at once, the event store lets one after the other in.
 */
@StoredAs(name = "journal.ExchangeMatch", revision = 1)
public class ExchangeMatch {
    private static final int MOST = 50;

    @AggregateIdentifier
    private @Nullable ExchangeMatchId id;

    private @Nullable HelpTransfer passing;
    private DeclarationLog words = DeclarationLog.NONE;

    /** For the event store. */
    ExchangeMatch() {}

    @CreateIfMissing
    void decide(DeclareExchange command) {
        Optional<DeclarationState> known = words.find(command.exchangeId());
        if (known.isPresent()) {
            checkSame(known.get().declaration().fingerprint(), command);
            return;
        }
        checkNew(command.declaration());
        happen(
                new DeclarationRecorded(
                        command.matchId(),
                        command.exchangeId(),
                        command.passing(),
                        command.declaration(),
                        command.at()),
                command.passing(),
                words.declared(command.exchangeId(), command.declaration()));
    }

    // Created when missing, so that the refusal is ours and not Axon's.
    @CreateIfMissing
    void decide(AnswerExchange command) {
        DeclarationState asked = said(command.exchangeId());
        checkAsked(asked, command.familyId());
        boolean both = words.activeExchanges().stream()
                .anyMatch(one -> one.includesDeclaration(command.exchangeId())
                        && one.mirror().isPresent());
        if (both && command.answer() != ExchangeAnswer.CONFIRMED) {
            throw EXCHANGE_DECLARED_BY_BOTH.because("It is confirmed");
        }
        if (asked.answer().filter(command.answer()::equals).isEmpty()) {
            happen(
                    new ExchangeAnswered(command.matchId(), command.exchangeId(), command.answer(), command.at()),
                    requireNonNull(passing),
                    words.answered(command.exchangeId(), command.answer()));
        }
    }

    @CreateIfMissing
    void decide(WithdrawExchange command) {
        DeclarationState mine = said(command.exchangeId());
        if (!mine.declaration().declaredBy().equals(command.familyId())) {
            throw EXCHANGE_DECLARER_ONLY.because("The other family declared it");
        }
        if (mine.active()) {
            happen(
                    new DeclarationWithdrawn(command.matchId(), command.exchangeId(), command.at()),
                    requireNonNull(passing),
                    words.withWithdrawn(command.exchangeId()));
        }
    }

    @EventSourcingHandler
    void evolve(DeclarationRecorded event) {
        id = event.matchId();
        passing = event.passing();
        words = words.declared(event.exchangeId(), event.declaration());
    }

    @EventSourcingHandler
    void evolve(DeclarationWithdrawn event) {
        words = words.withWithdrawn(event.exchangeId());
    }

    @EventSourcingHandler
    void evolve(ExchangeAnswered event) {
        words = words.answered(event.exchangeId(), event.answer());
    }

    private void happen(ExchangeEvent word, HelpTransfer of, DeclarationLog after) {
        var told = new ExchangeChanges(word.matchId(), of, word.at())
                .statusEvents(words.activeExchanges(), after.activeExchanges());
        apply(word);
        told.forEach(AggregateLifecycle::apply);
    }

    private DeclarationState said(ExchangeId exchangeId) {
        return words.find(exchangeId).orElseThrow(() -> EXCHANGE_NOT_FOUND.because("No family has declared it"));
    }

    private static void checkSame(UUID known, DeclareExchange told) {
        if (!known.equals(told.declaration().fingerprint()) && !known.equals(told.clear())) {
            throw EXCHANGE_ALREADY_DECLARED.because("Use another id for another exchange");
        }
    }

    private void checkNew(Declaration told) {
        List<DeclarationState> mine = words.by(told.declaredBy());
        mine.stream()
                .filter(one -> one.active() && one.declaration().value().equals(told.value()))
                .findFirst()
                .ifPresent(same -> {
                    throw EXCHANGE_DUPLICATE.because(
                            "It is %s", same.exchangeId().value());
                });
        if (mine.size() >= MOST) {
            throw EXCHANGE_LIMIT_REACHED.because("Declare their total value");
        }
    }

    private void checkAsked(DeclarationState asked, UUID familyId) {
        Optional<UUID> other =
                requireNonNull(passing).otherThan(asked.declaration().declaredBy());
        if (!asked.isPublic() || other.filter(familyId::equals).isEmpty()) {
            throw EXCHANGE_PARTNER_ONLY.because("It is not the other family of this exchange");
        }
        if (!asked.active()) {
            throw EXCHANGE_WITHDRAWN.because("There is nothing to answer any more");
        }
    }

    /**
     * All that was said of a deed, in the order it was said. How exchanges stand follows from this alone, so it doesn't matter
     * which of the two spoke first.
     */
    public record DeclarationLog(List<DeclarationState> declarations) {
        public static final DeclarationLog NONE = new DeclarationLog(List.of());

        public DeclarationLog {
            declarations = List.copyOf(declarations);
        }

        public DeclarationLog declared(ExchangeId id, Declaration declaration) {
            List<DeclarationState> more = new ArrayList<>(declarations);
            more.add(new DeclarationState(id, declaration, true, Optional.empty()));
            return new DeclarationLog(more);
        }

        public DeclarationLog withWithdrawn(ExchangeId id) {
            return new DeclarationLog(declarations.stream()
                    .map(one -> one.exchangeId().equals(id) ? one.withdrawn() : one)
                    .toList());
        }

        public DeclarationLog answered(ExchangeId id, ExchangeAnswer answer) {
            return new DeclarationLog(declarations.stream()
                    .map(one -> one.exchangeId().equals(id) ? one.answered(answer) : one)
                    .toList());
        }

        Optional<DeclarationState> find(ExchangeId id) {
            return declarations.stream()
                    .filter(one -> one.exchangeId().equals(id))
                    .findFirst();
        }

        public List<DeclarationState> by(UUID familyId) {
            return declarations.stream()
                    .filter(one -> one.declaration().declaredBy().equals(familyId))
                    .toList();
        }

        public List<ActiveExchange> activeExchanges() {
            return DeclarationMatcher.match(
                    declarations.stream().filter(DeclarationState::active).toList());
        }
    }
}
