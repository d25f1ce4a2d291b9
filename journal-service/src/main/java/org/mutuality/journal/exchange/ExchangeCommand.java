package org.mutuality.journal.exchange;

import java.time.Instant;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** What can be said about an exchange. */
public sealed interface ExchangeCommand {
    ExchangeId exchangeId();

    /**
     * Before anything is declared under an id: that it stands for this and nothing else.
     *
     * @param content fingerprint of what is declared, and {@code clear} of the same with its note in clear, never stored: to know
     *     again what was declared before notes were sealed
     */
    record WriteSlip(
            @TargetAggregateIdentifier ExchangeId exchangeId, DeedId deedId, UUID content, UUID clear, Instant at)
            implements ExchangeCommand {}

    /** @param clear as of {@link WriteSlip} */
    record DeclareExchange(
            @TargetAggregateIdentifier DeedId deedId,
            ExchangeId exchangeId,
            Passing passing,
            Declaration declaration,
            UUID clear,
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
