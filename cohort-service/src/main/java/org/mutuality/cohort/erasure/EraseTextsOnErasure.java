package org.mutuality.cohort.erasure;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.mutuality.cohort.erasure.ErasureCommand.ConfirmErasure;
import org.mutuality.cohort.family.FamilyEvent.FamilyErased;
import org.mutuality.cohort.peergroup.PeerGroupQueries;
import org.mutuality.platform.erasure.FamilyErasureCommand.StartFamilyErasure;
import org.mutuality.platform.erasure.FamilyErasureId;
import org.mutuality.platform.eventsourcing.CommandGateway;
import org.mutuality.platform.eventsourcing.EventMetadata;
import org.mutuality.platform.privacy.Vault;
import org.mutuality.platform.projection.Reaction;

/** Opens the receipt of an erased family, and does this service's own part: the key of the family's texts is destroyed. */
@ApplicationScoped
class EraseTextsOnErasure implements Reaction<FamilyErased> {
    private final PeerGroupQueries groups;
    private final Vault vault;
    private final CommandGateway commands;
    private final Clock clock;

    EraseTextsOnErasure(PeerGroupQueries groups, Vault vault, CommandGateway commands, Clock clock) {
        this.groups = groups;
        this.vault = vault;
        this.commands = commands;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "erase-texts-on-erasure";
    }

    @Override
    public Class<FamilyErased> eventType() {
        return FamilyErased.class;
    }

    @Override
    public void react(FamilyErased erased, EventMetadata metadata) {
        UUID family = erased.familyId().value();
        UUID cohort = erased.cohortId().value();
        commands.send(new ConfirmErasure(
                new ErasureReceiptId(family), cohort, erased.country(), erased.by(), erased.erasedAt()));
        int keys = vault.destroy(family).keyId().isPresent() ? 1 : 0;
        commands.send(new StartFamilyErasure(
                new FamilyErasureId(family),
                cohort,
                erased.country(),
                Map.of("text-keys", keys, "peer-group-texts", groups.countCharters(family)),
                clock.instant()));
    }
}
