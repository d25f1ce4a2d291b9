package org.mutuality.investment.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.mutuality.contracts.Envelope;
import org.mutuality.contracts.cohort.FamilyErased;
import org.mutuality.investment.investment.InvestmentCommand.CloseUncommittedInvestment;
import org.mutuality.investment.investment.InvestmentId;
import org.mutuality.investment.investment.InvestmentQueries;
import org.mutuality.investment.investment.OpenInvestmentQueries;
import org.mutuality.platform.directory.Directory;
import org.mutuality.platform.erasure.FamilyErasureCommand.StartFamilyErasure;
import org.mutuality.platform.erasure.FamilyErasureId;
import org.mutuality.platform.eventsourcing.CommandGateway;
import org.mutuality.platform.inbox.Policy;
import org.mutuality.platform.privacy.Vault;

/**
 * When a family is erased, closes its uncommitted investments and destroys the key of its free text. A committed investment is
 * owed by payment-service, which cancels its payout, or reports that a provider has paid it all the same.
 */
@ApplicationScoped
class WhenFamilyErasedEraseItsData implements Policy<FamilyErased> {
    private final Directory directory;
    private final OpenInvestmentQueries open;
    private final InvestmentQueries investments;
    private final Vault vault;
    private final CommandGateway commands;
    private final Clock clock;

    WhenFamilyErasedEraseItsData(
            Directory directory,
            OpenInvestmentQueries open,
            InvestmentQueries investments,
            Vault vault,
            CommandGateway commands,
            Clock clock) {
        this.directory = directory;
        this.open = open;
        this.investments = investments;
        this.vault = vault;
        this.commands = commands;
        this.clock = clock;
    }

    @Override
    public Class<FamilyErased> eventType() {
        return FamilyErased.class;
    }

    @Override
    public void when(FamilyErased fact, Envelope envelope) {
        UUID family = fact.familyId();
        // Only its own cohort erases a family: the event could come from another country's service.
        if (!directory.requireCohortOf(family).equals(fact.cohortId())) {
            return;
        }
        List<InvestmentId> uncommitted = open.findOpen(family, fact.cohortId());
        uncommitted.forEach(investment -> commands.send(new CloseUncommittedInvestment(investment, fact.at())));
        int keys = vault.destroy(family).keyId().isPresent() ? 1 : 0;
        commands.send(new StartFamilyErasure(
                new FamilyErasureId(family),
                fact.cohortId(),
                fact.country(),
                Map.of("text-keys", keys, "investment-purposes", investments.countPurposes(family)),
                clock.instant()));
    }
}
