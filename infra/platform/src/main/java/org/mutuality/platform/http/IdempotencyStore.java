package org.mutuality.platform.http;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;

/** The table {@code idempotency}. Keys of different callers are independent. */
@Singleton
public class IdempotencyStore {

    static final Duration RETENTION = Duration.ofHours(24);

    // A process that crashed leaves its key running; no request takes this long.
    private static final Duration ABANDONED_AFTER = Duration.ofSeconds(60);

    private final Jdbi database;

    @Inject
    IdempotencyStore(DataSource database) {
        this.database = Jdbi.create(database);
    }

    /**
     * Claims a key for a request.
     *
     * @return false when the key is already claimed
     */
    boolean claim(String caller, String key, String request, byte[] hash, Instant now) {
        return 1
                == database.withHandle(sql -> sql.createUpdate("""
                insert into idempotency (caller, key, request, request_hash, created_at)
                values (:caller, :key, :request, :hash, :now)
                on conflict (caller, key) do update
                   set request = :request, request_hash = :hash, created_at = :now, status = null, headers = null, body = null
                 where idempotency.created_at < :expired
                    or (idempotency.status is null and idempotency.created_at < :abandoned
                        and idempotency.request = :request and idempotency.request_hash = :hash)""")
                        .bind("caller", caller)
                        .bind("key", key)
                        .bind("request", request)
                        .bind("hash", hash)
                        .bind("now", now)
                        .bind("expired", now.minus(RETENTION))
                        .bind("abandoned", now.minus(ABANDONED_AFTER))
                        .execute());
    }

    Optional<IdempotencyRecord> find(String caller, String key) {
        return database.withHandle(sql -> sql.createQuery(
                        "select request, request_hash, status, headers, body, created_at from idempotency where caller = ? and key = ?")
                .bind(0, caller)
                .bind(1, key)
                .map(IdempotencyStore::toRecord)
                .findOne());
    }

    void saveResponse(String caller, String key, IdempotencyRecord.RecordedResponse response) {
        database.useHandle(sql -> sql.createUpdate(
                        "update idempotency set status = ?, headers = ?, body = ? where caller = ? and key = ?")
                .bind(0, response.status())
                .bind(1, response.headers())
                .bind(2, response.body())
                .bind(3, caller)
                .bind(4, key)
                .execute());
    }

    /** Releases a key after a temporary failure: the next attempt runs again. */
    void release(String caller, String key) {
        database.useHandle(sql ->
                sql.execute("delete from idempotency where caller = ? and key = ? and status is null", caller, key));
    }

    /**
     * Deletes expired rows.
     *
     * @return number of rows
     */
    int deleteExpired(Instant now) {
        return database.withHandle(sql -> sql.execute(
                "delete from idempotency where created_at < ?",
                now.minus(RETENTION).atOffset(java.time.ZoneOffset.UTC)));
    }

    private static IdempotencyRecord toRecord(ResultSet row, StatementContext context) throws SQLException {
        int status = row.getInt("status");
        boolean running = row.wasNull();
        return new IdempotencyRecord(
                row.getString("request"),
                row.getBytes("request_hash"),
                running
                        ? Optional.empty()
                        : Optional.of(new IdempotencyRecord.RecordedResponse(
                                status, row.getString("headers"), row.getBytes("body"))),
                row.getTimestamp("created_at").toInstant());
    }
}
