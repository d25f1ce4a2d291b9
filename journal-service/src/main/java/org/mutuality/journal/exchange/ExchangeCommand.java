package org.mutuality.journal.exchange;

import java.time.Instant;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** What can be said about an exchange. */
public sealed interface ExchangeCommand {
    ExchangeId exchangeId();

    /** Before anything is declared under an id: that it stands for this and nothing else. */
    record WriteSlip(@TargetAggregateIdentifier ExchangeId exchangeId, DeedId deedId, UUID content, Instant at)
            implements ExchangeCommand {}

    record DeclareExchange(
            @TargetAggregateIdentifier DeedId deedId,
            ExchangeId exchangeId,
            Passing passing,
            Declaration declaration,
            Instant at)
            implements ExchangeCommand {}

    /** @param familyId who answers */
    record AnswerExchange(
            @TargetAggregateIdentifier DeedId deedId, ExchangeId exchangeId, UUID familyId, Answer answer, Instant at)
            implements ExchangeCommand {}

    /** @param familyId who takes its declaration back */
    record WithdrawExchange(@TargetAggregateIdentifier DeedId deedId, ExchangeId exchangeId, UUID familyId, Instant at)
            implements ExchangeCommand {}
}
