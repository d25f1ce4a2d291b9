package org.mutuality.platform.erasure;

import java.util.Optional;
import java.util.function.Function;
import org.mutuality.contracts.ErasureCompleted;
import org.mutuality.platform.erasure.FamilyErasureEvent.FamilyErasureCompleted;
import org.mutuality.platform.eventsourcing.EventMetadata;
import org.mutuality.platform.outbox.IntegrationEventMapper;
import org.mutuality.platform.outbox.OutgoingMessage;

/** Publishes completed erasures, keyed by family. Each service has its own type, because each has its own topic. */
public abstract class ErasureEventMapper implements IntegrationEventMapper<FamilyErasureEvent> {
    private final Function<FamilyErasureCompleted, ErasureCompleted> contract;

    protected ErasureEventMapper(Function<FamilyErasureCompleted, ErasureCompleted> contract) {
        this.contract = contract;
    }

    @Override
    public Class<FamilyErasureEvent> eventType() {
        return FamilyErasureEvent.class;
    }

    @Override
    public Optional<OutgoingMessage> map(FamilyErasureEvent event, EventMetadata metadata) {
        return event instanceof FamilyErasureCompleted completed
                ? Optional.of(new OutgoingMessage(
                        contract.apply(completed),
                        completed.familyId(),
                        completed.country(),
                        Optional.of(completed.cohortId())))
                : Optional.empty();
    }
}
