package org.mutuality.payment.conversion;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.mutuality.payment.budget.BudgetCommand.RemoveFunds;
import org.mutuality.payment.budget.BudgetCommand.ReverseConversion;
import org.mutuality.payment.budget.BudgetId;
import org.mutuality.payment.budget.Conversion;
import org.mutuality.payment.conversion.ConversionReversalCommand.ApproveConversionReversal;
import org.mutuality.payment.conversion.ConversionReversalCommand.ProposeConversionReversal;
import org.mutuality.platform.eventsourcing.CommandGateway;
import org.mutuality.platform.http.IfMatch;

/**
 * Reverses a conversion: two people agree, the amount bought leaves the buyer's budget, then the amount sold returns to
 * the seller's. In this order, so that nobody moves money alone and no reserved money is moved. Each step is repeatable:
 * approving again completes an interrupted reversal.
 */
@ApplicationScoped
class ConversionReversalService {
    private final CommandGateway commands;
    private final Clock clock;

    ConversionReversalService(CommandGateway commands, Clock clock) {
        this.commands = commands;
        this.clock = clock;
    }

    void propose(RecordedConversion recorded, String reason, String by) {
        commands.send(new ProposeConversionReversal(
                ConversionReversalId.of(recorded), recorded, reason, by, clock.instant()));
    }

    void approve(RecordedConversion requested, Optional<IfMatch> match, String by) {
        Instant at = clock.instant();
        ConversionReversalId id = ConversionReversalId.of(requested);
        RecordedConversion recorded =
                commands.sendForResult(new ApproveConversionReversal(id, match, by, at), RecordedConversion.class);
        Conversion conversion = recorded.conversion();
        commands.send(new RemoveFunds(new BudgetId(conversion.to()), id.value(), conversion.bought(), at));
        commands.send(new ReverseConversion(new BudgetId(conversion.from()), recorded.conversionId(), at));
    }
}
