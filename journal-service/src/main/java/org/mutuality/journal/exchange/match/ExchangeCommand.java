package org.mutuality.journal.exchange.match;

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
    record ReserveExchangeId(
            @TargetAggregateIdentifier ExchangeId exchangeId,
            ExchangeMatchId matchId,
            UUID content,
            UUID clear,
            Instant at)
            implements ExchangeCommand {}

    /** @param clear as of {@link ReserveExchangeId} */
    record DeclareExchange(
            @TargetAggregateIdentifier ExchangeMatchId matchId,
            ExchangeId exchangeId,
            HelpTransfer passing,
            Declaration declaration,
            UUID clear,
            Instant at)
            implements ExchangeCommand {}

    /** @param familyId who answers */
    record AnswerExchange(
            @TargetAggregateIdentifier ExchangeMatchId matchId,
            ExchangeId exchangeId,
            UUID familyId,
            ExchangeAnswer answer,
            Instant at)
            implements ExchangeCommand {}

    /** @param familyId who takes its declaration back */
    record WithdrawExchange(
            @TargetAggregateIdentifier ExchangeMatchId matchId, ExchangeId exchangeId, UUID familyId, Instant at)
            implements ExchangeCommand {}
}
