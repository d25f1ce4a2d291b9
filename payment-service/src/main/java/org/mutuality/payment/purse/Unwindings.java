package org.mutuality.payment.purse;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.mutuality.payment.purse.PurseCommand.ReverseConversion;
import org.mutuality.payment.purse.PurseCommand.TakeOut;
import org.mutuality.payment.purse.UnwindingCommand.ApproveUnwinding;
import org.mutuality.payment.purse.UnwindingCommand.ProposeUnwinding;
import org.mutuality.platform.http.IfMatch;
import org.mutuality.platform.store.Commands;

/**
 * Two people agree, the buyer's purse lets go what was bought, then what was sold is the seller's again: in this order, so that
 * nobody alone moves anything, and nothing that is promised. Each step can be repeated: to approve again completes what broke off.
 */
@ApplicationScoped
class Unwindings {
    private final Commands commands;
    private final Clock clock;

    Unwindings(Commands commands, Clock clock) {
        this.commands = commands;
        this.clock = clock;
    }

    void propose(Converted converted, String reason, String by) {
        commands.send(new ProposeUnwinding(UnwindingId.of(converted), converted, reason, by, clock.instant()));
    }

    void approve(Converted asked, Optional<IfMatch> match, String by) {
        Instant at = clock.instant();
        UnwindingId id = UnwindingId.of(asked);
        Converted converted = commands.ask(new ApproveUnwinding(id, match, by, at), Converted.class);
        Conversion conversion = converted.conversion();
        commands.send(new TakeOut(new PurseId(conversion.to()), id.value(), conversion.bought(), at));
        commands.send(new ReverseConversion(new PurseId(conversion.from()), converted.conversionId(), at));
    }
}
