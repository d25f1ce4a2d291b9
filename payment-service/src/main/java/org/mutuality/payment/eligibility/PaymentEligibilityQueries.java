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

/** Source: {@code payment_eligibility}. */
@ApplicationScoped
class PaymentEligibilityQueries implements PaymentEligibilityLookup {
    private final ReadModelDatabase views;
    private final BatchLoader<UUID, PaymentEligibility> loader = new BatchLoader<>("payment eligibility", this::of);

    PaymentEligibilityQueries(ReadModelDatabase views) {
        this.views = views;
    }

    void stop(@Observes ShutdownEvent event) {
        loader.close();
    }

    @Override
    public PaymentEligibility of(UUID familyId) {
        return loader.load(familyId);
    }

    @Override
    public Map<UUID, PaymentEligibility> of(Set<UUID> familyIds) {
        Map<UUID, PaymentEligibility> eligibilities = new HashMap<>();
        familyIds.forEach(family -> eligibilities.put(family, PaymentEligibility.OPEN));
        views.read(sql -> sql.select(
                                "select * from payment_eligibility where family_id = any(?) and (held or closed)",
                                (Object) familyIds.toArray(UUID[]::new))
                        .map((row, context) -> Map.entry(row.getObject("family_id", UUID.class), eligibility(row)))
                        .list())
                .forEach(entry -> eligibilities.put(entry.getKey(), entry.getValue()));
        return Map.copyOf(eligibilities);
    }

    private static PaymentEligibility eligibility(ResultSet row) throws SQLException {
        return row.getBoolean("closed") ? PaymentEligibility.CLOSED : PaymentEligibility.HELD;
    }
}
