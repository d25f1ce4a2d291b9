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

/** The table {@code idempotency}. A key belongs to its caller. */
@Singleton
public class IdempotencyStore {

    static final Duration KEPT = Duration.ofHours(24);

    // A process that died midway leaves its key running; nothing of ours takes this long.
    private static final Duration GIVEN_UP = Duration.ofSeconds(60);

    private final Jdbi database;

    @Inject
    IdempotencyStore(DataSource database) {
        this.database = Jdbi.create(database);
    }

    /** Claims the key for this request. @return false when somebody has it */
    boolean claim(String caller, String key, String request, byte[] hash, Instant now) {
        return 1
                == database.withHandle(sql -> sql.createUpdate("""
                insert into idempotency (caller, key, request, request_hash, created_at)
                values (:caller, :key, :request, :hash, :now)
                on conflict (caller, key) do update
                   set request = :request, request_hash = :hash, created_at = :now, status = null, headers = null, body = null
                 where idempotency.created_at < :expired
                    or (idempotency.status is null and idempotency.created_at < :givenUp
                        and idempotency.request = :request and idempotency.request_hash = :hash)""")
                        .bind("caller", caller)
                        .bind("key", key)
                        .bind("request", request)
                        .bind("hash", hash)
                        .bind("now", now)
                        .bind("expired", now.minus(KEPT))
                        .bind("givenUp", now.minus(GIVEN_UP))
                        .execute());
    }

    Optional<IdempotencyRecord> find(String caller, String key) {
        return database.withHandle(sql -> sql.createQuery(
                        "select request, request_hash, status, headers, body, created_at from idempotency where caller = ? and key = ?")
                .bind(0, caller)
                .bind(1, key)
                .map(IdempotencyStore::remembered)
                .findOne());
    }

    void saveResponse(String caller, String key, IdempotencyRecord.RecordedResponse answer) {
        database.useHandle(sql -> sql.createUpdate(
                        "update idempotency set status = ?, headers = ?, body = ? where caller = ? and key = ?")
                .bind(0, answer.status())
                .bind(1, answer.headers())
                .bind(2, answer.body())
                .bind(3, caller)
                .bind(4, key)
                .execute());
    }

    /** After an answer that isn't for ever: the next try runs again. */
    void release(String caller, String key) {
        database.useHandle(sql ->
                sql.execute("delete from idempotency where caller = ? and key = ? and status is null", caller, key));
    }

    /** @return rows forgotten */
    int sweep(Instant now) {
        return database.withHandle(sql -> sql.execute(
                "delete from idempotency where created_at < ?", now.minus(KEPT).atOffset(java.time.ZoneOffset.UTC)));
    }

    private static IdempotencyRecord remembered(ResultSet row, StatementContext context) throws SQLException {
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
