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
 * Two people agree, the buyer's purse lets go what was bought, then what was sold is the seller's again: in this order, so that
 * nobody alone moves anything, and nothing that is promised. Each step can be repeated: to approve again completes what broke off.
 */
@ApplicationScoped
class ConversionReversalService {
    private final CommandGateway commands;
    private final Clock clock;

    ConversionReversalService(CommandGateway commands, Clock clock) {
        this.commands = commands;
        this.clock = clock;
    }

    void propose(RecordedConversion converted, String reason, String by) {
        commands.send(new ProposeConversionReversal(
                ConversionReversalId.of(converted), converted, reason, by, clock.instant()));
    }

    void approve(RecordedConversion asked, Optional<IfMatch> match, String by) {
        Instant at = clock.instant();
        ConversionReversalId id = ConversionReversalId.of(asked);
        RecordedConversion converted =
                commands.sendForResult(new ApproveConversionReversal(id, match, by, at), RecordedConversion.class);
        Conversion conversion = converted.conversion();
        commands.send(new RemoveFunds(new BudgetId(conversion.to()), id.value(), conversion.bought(), at));
        commands.send(new ReverseConversion(new BudgetId(conversion.from()), converted.conversionId(), at));
    }
}
