package org.mutuality.analytics;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.mutuality.platform.eventsourcing.AggregateDefinition;
import org.mutuality.platform.eventsourcing.ServiceDefinition;

/** Decides nothing and only listens: its event store stays empty. */
@ApplicationScoped
public class AnalyticsServiceDefinition implements ServiceDefinition {

    @Override
    public String service() {
        return "analytics";
    }

    @Override
    public List<AggregateDefinition> aggregates() {
        return List.of();
    }
}
