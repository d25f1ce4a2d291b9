package org.mutuality.payment.standing;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.mutuality.platform.view.Together;
import org.mutuality.platform.view.Views;

/** Source: {@code family_standing}. */
@ApplicationScoped
class StandingView implements Standings {
    private final Views views;
    private final Together<UUID, Standing> together = new Together<>("standing", this::of);

    StandingView(Views views) {
        this.views = views;
    }

    void stop(@Observes ShutdownEvent event) {
        together.close();
    }

    @Override
    public Standing of(UUID familyId) {
        return together.ask(familyId);
    }

    @Override
    public Map<UUID, Standing> of(Set<UUID> familyIds) {
        Map<UUID, Standing> standings = new HashMap<>();
        familyIds.forEach(family -> standings.put(family, Standing.OPEN));
        views.read(sql -> sql.select(
                                "select * from family_standing where family_id = any(?) and (held or closed)",
                                (Object) familyIds.toArray(UUID[]::new))
                        .map((row, context) -> Map.entry(row.getObject("family_id", UUID.class), standing(row)))
                        .list())
                .forEach(known -> standings.put(known.getKey(), known.getValue()));
        return Map.copyOf(standings);
    }

    private static Standing standing(ResultSet row) throws SQLException {
        return row.getBoolean("closed") ? Standing.CLOSED : Standing.HELD;
    }
}
