package org.mutuality.platform.watch;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** PostgreSQL answers. */
@Singleton
@Readiness
public class DatabaseReady implements HealthCheck {

    private static final int PATIENCE_S = 2;

    private final DataSource database;
    private final Recently ready = new Recently(Duration.ofSeconds(1), this::answers);

    @Inject
    DatabaseReady(DataSource database) {
        this.database = database;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("database").status(ready.get()).build();
    }

    private boolean answers() {
        try (Connection connection = database.getConnection()) {
            return connection.isValid(PATIENCE_S);
        } catch (SQLException e) {
            return false;
        }
    }
}
