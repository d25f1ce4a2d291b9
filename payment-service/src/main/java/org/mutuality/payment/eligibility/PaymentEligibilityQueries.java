package org.mutuality.payment.eligibility;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.mutuality.platform.database.BatchLoader;
import org.mutuality.platform.database.ReadModelDatabase;

/** Source: {@code family_standing}. */
@ApplicationScoped
class PaymentEligibilityQueries implements PaymentEligibilityLookup {
    private final ReadModelDatabase views;
    private final BatchLoader<UUID, PaymentEligibility> together = new BatchLoader<>("standing", this::of);

    PaymentEligibilityQueries(ReadModelDatabase views) {
        this.views = views;
    }

    void stop(@Observes ShutdownEvent event) {
        together.close();
    }

    @Override
    public PaymentEligibility of(UUID familyId) {
        return together.load(familyId);
    }

    @Override
    public Map<UUID, PaymentEligibility> of(Set<UUID> familyIds) {
        Map<UUID, PaymentEligibility> standings = new HashMap<>();
        familyIds.forEach(family -> standings.put(family, PaymentEligibility.OPEN));
        views.read(sql -> sql.select(
                                "select * from family_standing where family_id = any(?) and (held or closed)",
                                (Object) familyIds.toArray(UUID[]::new))
                        .map((row, context) -> Map.entry(row.getObject("family_id", UUID.class), standing(row)))
                        .list())
                .forEach(known -> standings.put(known.getKey(), known.getValue()));
        return Map.copyOf(standings);
    }

    private static PaymentEligibility standing(ResultSet row) throws SQLException {
        return row.getBoolean("closed") ? PaymentEligibility.CLOSED : PaymentEligibility.HELD;
    }
}
