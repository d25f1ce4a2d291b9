package org.mutuality.analytics;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.mutuality.platform.erasure.FamilyErasure;
import org.mutuality.platform.eventsourcing.AggregateDefinition;
import org.mutuality.platform.eventsourcing.ServiceDefinition;

/** Analytics-service reads events of other services; its only aggregate answers erasures. */
@ApplicationScoped
public class AnalyticsServiceDefinition implements ServiceDefinition {

    @Override
    public String service() {
        return "analytics";
    }

    @Override
    public List<AggregateDefinition> aggregates() {
        return List.of(FamilyErasure.DEFINITION);
    }
}
