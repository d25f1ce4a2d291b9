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
import org.mutuality.platform.directory.Directory;
import org.mutuality.platform.directory.Purpose;
import org.mutuality.platform.inbox.InboxBarrier;

/** Source: {@code directory_family}. */
@ApplicationScoped
class PaymentEligibilityQueries implements PaymentEligibilityLookup {
    private final ReadModelDatabase views;
    private final InboxBarrier inbox;
    private final BatchLoader<UUID, PaymentEligibility> loader = new BatchLoader<>("payment eligibility", this::of);

    PaymentEligibilityQueries(ReadModelDatabase views, InboxBarrier inbox) {
        this.views = views;
        this.inbox = inbox;
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
        familyIds.forEach(family -> eligibilities.put(family, PaymentEligibility.HELD));
        views.read(sql -> sql.select(
                                "select family_id, erased, ? = any(consents) as consents from directory_family where family_id = any(?)",
                                Purpose.PAYMENT.jsonValue(),
                                (Object) familyIds.toArray(UUID[]::new))
                        .map((row, context) -> Map.entry(row.getObject("family_id", UUID.class), eligibility(row)))
                        .list())
                .forEach(entry -> eligibilities.put(entry.getKey(), entry.getValue()));
        return Map.copyOf(eligibilities);
    }

    private static PaymentEligibility eligibility(ResultSet row) throws SQLException {
        if (row.getBoolean("erased")) {
            return PaymentEligibility.CLOSED;
        }
        return row.getBoolean("consents") ? PaymentEligibility.OPEN : PaymentEligibility.HELD;
    }

    @Override
    public Map<UUID, PaymentEligibility> ofUpToDate(Set<UUID> familyIds) {
        Map<UUID, PaymentEligibility> found = of(familyIds);
        if (!found.containsValue(PaymentEligibility.HELD)) {
            return found;
        }
        inbox.awaitCatchUp(Directory.VIEW);
        return of(familyIds);
    }
}
