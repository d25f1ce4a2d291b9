package org.mutuality.journal.exchange.match;

import java.time.Instant;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Commands about exchanges. */
public sealed interface ExchangeCommand {
    ExchangeId exchangeId();

    /**
     * Reserves an id for one content before it is declared.
     *
     * @param content fingerprint of the declaration with its note encrypted
     * @param clear fingerprint of the same with its note unencrypted; never stored. Recognises declarations from before notes were
     *     encrypted
     */
    record ReserveExchangeId(
            @TargetAggregateIdentifier ExchangeId exchangeId,
            ExchangeMatchId matchId,
            UUID content,
            UUID clear,
            Instant at)
            implements ExchangeCommand {}

    /** @param clear as in {@link ReserveExchangeId} */
    record DeclareExchange(
            @TargetAggregateIdentifier ExchangeMatchId matchId,
            ExchangeId exchangeId,
            HelpTransfer transfer,
            Declaration declaration,
            UUID clear,
            Instant at)
            implements ExchangeCommand {}

    /** @param familyId the family that answers */
    record AnswerExchange(
            @TargetAggregateIdentifier ExchangeMatchId matchId,
            ExchangeId exchangeId,
            UUID familyId,
            ExchangeAnswer answer,
            Instant at)
            implements ExchangeCommand {}

    /** @param familyId the family that withdraws its declaration */
    record WithdrawExchange(
            @TargetAggregateIdentifier ExchangeMatchId matchId, ExchangeId exchangeId, UUID familyId, Instant at)
            implements ExchangeCommand {}
}
