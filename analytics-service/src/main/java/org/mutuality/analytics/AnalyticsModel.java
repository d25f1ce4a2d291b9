package org.mutuality.analytics;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.mutuality.platform.store.AggregateType;
import org.mutuality.platform.store.ServiceModel;

/** Decides nothing and only listens: its event store stays empty. */
@ApplicationScoped
public class AnalyticsModel implements ServiceModel {

    @Override
    public String service() {
        return "analytics";
    }

    @Override
    public List<AggregateType> aggregates() {
        return List.of();
    }
}
