package org.mutuality.platform.observability;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready when PostgreSQL answers. */
@Singleton
@Readiness
public class DatabaseReadinessCheck implements HealthCheck {

    private static final int TIMEOUT_S = 2;

    private final DataSource database;
    private final MemoizedCheck ready = new MemoizedCheck(Duration.ofSeconds(1), this::isAvailable);

    @Inject
    DatabaseReadinessCheck(DataSource database) {
        this.database = database;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("database").status(ready.get()).build();
    }

    private boolean isAvailable() {
        try (Connection connection = database.getConnection()) {
            return connection.isValid(TIMEOUT_S);
        } catch (SQLException e) {
            return false;
        }
    }
}
