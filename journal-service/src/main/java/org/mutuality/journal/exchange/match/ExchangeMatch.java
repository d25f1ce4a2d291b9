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
 * All declarations of help of one kind, from one party to another, on one day. Detects the same help declared twice or by both
 * families: however many devices write at once, the event store accepts one after the other.
 */
@StoredAs(name = "journal.ExchangeMatch", revision = 1)
public class ExchangeMatch {
    private static final int MAX_PER_DAY = 50;

    @AggregateIdentifier
    private @Nullable ExchangeMatchId id;

    private @Nullable HelpTransfer transfer;
    private DeclarationLog log = DeclarationLog.NONE;

    /** For the event store. */
    ExchangeMatch() {}

    @CreateIfMissing
    void decide(DeclareExchange command) {
        Optional<DeclarationState> existing = log.find(command.exchangeId());
        if (existing.isPresent()) {
            requireSameContent(existing.get().declaration().fingerprint(), command);
            return;
        }
        requireNotDuplicate(command.declaration());
        applyWithStatusChanges(
                new DeclarationRecorded(
                        command.matchId(),
                        command.exchangeId(),
                        command.transfer(),
                        command.declaration(),
                        command.at()),
                command.transfer(),
                log.declared(command.exchangeId(), command.declaration()));
    }

    // Created when missing, so that the refusal is ours and not Axon's.
    @CreateIfMissing
    void decide(AnswerExchange command) {
        DeclarationState declared = find(command.exchangeId());
        requireAnswerable(declared, command.familyId());
        boolean both = log.activeExchanges().stream()
                .anyMatch(one -> one.includesDeclaration(command.exchangeId())
                        && one.mirror().isPresent());
        if (both && command.answer() != ExchangeAnswer.CONFIRMED) {
            throw EXCHANGE_DECLARED_BY_BOTH.because("confirmed");
        }
        if (declared.answer().filter(command.answer()::equals).isEmpty()) {
            applyWithStatusChanges(
                    new ExchangeAnswered(command.matchId(), command.exchangeId(), command.answer(), command.at()),
                    requireNonNull(transfer),
                    log.answered(command.exchangeId(), command.answer()));
        }
    }

    @CreateIfMissing
    void decide(WithdrawExchange command) {
        DeclarationState mine = find(command.exchangeId());
        if (!mine.declaration().declaredBy().equals(command.familyId())) {
            throw EXCHANGE_DECLARER_ONLY.because("other-family");
        }
        if (mine.active()) {
            applyWithStatusChanges(
                    new DeclarationWithdrawn(command.matchId(), command.exchangeId(), command.at()),
                    requireNonNull(transfer),
                    log.withWithdrawn(command.exchangeId()));
        }
    }

    @EventSourcingHandler
    void evolve(DeclarationRecorded event) {
        id = event.matchId();
        transfer = event.transfer();
        log = log.declared(event.exchangeId(), event.declaration());
    }

    @EventSourcingHandler
    void evolve(DeclarationWithdrawn event) {
        log = log.withWithdrawn(event.exchangeId());
    }

    @EventSourcingHandler
    void evolve(ExchangeAnswered event) {
        log = log.answered(event.exchangeId(), event.answer());
    }

    private void applyWithStatusChanges(ExchangeEvent event, HelpTransfer transfer, DeclarationLog after) {
        var changes = new ExchangeChanges(event.matchId(), transfer, event.at())
                .statusEvents(log.activeExchanges(), after.activeExchanges());
        apply(event);
        changes.forEach(AggregateLifecycle::apply);
    }

    private DeclarationState find(ExchangeId exchangeId) {
        return log.find(exchangeId).orElseThrow(() -> EXCHANGE_NOT_FOUND.because("not-declared"));
    }

    private static void requireSameContent(UUID fingerprint, DeclareExchange command) {
        if (!fingerprint.equals(command.declaration().fingerprint()) && !fingerprint.equals(command.clear())) {
            throw EXCHANGE_ALREADY_DECLARED.because("use-another-id");
        }
    }

    private void requireNotDuplicate(Declaration declaration) {
        List<DeclarationState> mine = log.by(declaration.declaredBy());
        mine.stream()
                .filter(one -> one.active() && one.declaration().value().equals(declaration.value()))
                .findFirst()
                .ifPresent(same -> {
                    throw EXCHANGE_DUPLICATE.because("id", same.exchangeId().value());
                });
        if (mine.size() >= MAX_PER_DAY) {
            throw EXCHANGE_LIMIT_REACHED.because("declare-total");
        }
    }

    private void requireAnswerable(DeclarationState declared, UUID familyId) {
        Optional<UUID> other =
                requireNonNull(transfer).otherThan(declared.declaration().declaredBy());
        if (!declared.isPublic() || other.filter(familyId::equals).isEmpty()) {
            throw EXCHANGE_PARTNER_ONLY.because("not-a-party");
        }
        if (!declared.active()) {
            throw EXCHANGE_WITHDRAWN.because("nothing-to-answer");
        }
    }

    /**
     * All declarations in the order they were made. The status of the exchanges follows from this alone, so it doesn't matter which
     * family was first.
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
