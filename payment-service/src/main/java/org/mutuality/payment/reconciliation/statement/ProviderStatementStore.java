package org.mutuality.payment.reconciliation.statement;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.statement.Update;
import org.mutuality.payment.provider.OnlineProvider;
import org.mutuality.platform.database.ReadModelDatabase;

/** Which days of providers' statements were read. Source: {@code provider_statement}. */
@ApplicationScoped
public class ProviderStatementStore {
    private static final String START = """
            insert into provider_statement (provider, route_id, day, started_at) values (:provider, :routeId, :day, :startedAt)
            on conflict (provider, route_id, day) do update set started_at = excluded.started_at""";
    private static final String UNLESS_READ =
            " where (provider_statement.read_to is null or provider_statement.read_to < :to) and provider_statement.started_at < :abandonedBefore";
    private static final String END = """
            update provider_statement set read_to = greatest(read_to, :to) where provider = :provider and route_id = :routeId and day = :day""";
    private static final String READ_TO = """
            select read_to from provider_statement where provider = ? and route_id = ? and day = ? and read_to is not null""";
    private static final String DELETE_STALE = """
            delete from provider_statement_line where provider = :provider and route_id = :routeId and day = :day and started_at < :startedAt""";

    private final ReadModelDatabase views;

    ProviderStatementStore(ReadModelDatabase views) {
        this.views = views;
    }

    void start(StatementRun run) {
        views.write(sql -> bind(sql.createUpdate(START), run).execute());
    }

    /** False when the whole day was read, or is being read. */
    boolean startUnlessRead(StatementRun run) {
        int started = views.write(sql -> bind(sql.createUpdate(START + UNLESS_READ), run)
                .bind("to", at(run.to()))
                .bind("abandonedBefore", at(run.abandonedBefore()))
                .execute());
        return started > 0;
    }

    /** Marks the statement as read, and deletes lines that an earlier run had found and this one did not. */
    void completeAndDeleteStale(StatementRun run) {
        views.write(sql -> {
            bind(sql.createUpdate(DELETE_STALE), run).execute();
            return sql.createUpdate(END)
                    .bind("provider", run.provider())
                    .bind("routeId", run.routeId())
                    .bind("day", run.day())
                    .bind("to", at(run.to()))
                    .execute();
        });
    }

    /** Until when the statement was read from all these providers; empty when one is missing, or there are none. */
    public Optional<Instant> readTo(List<OnlineProvider> providers, LocalDate day) {
        List<Optional<Instant>> each =
                providers.stream().map(one -> readTo(one, day)).toList();
        return each.stream().anyMatch(Optional::isEmpty)
                ? Optional.empty()
                : each.stream().flatMap(Optional::stream).min(Comparator.naturalOrder());
    }

    private Optional<Instant> readTo(OnlineProvider provider, LocalDate day) {
        return views.read(sql -> sql.select(READ_TO, provider.name(), provider.routeId(), day)
                        .mapTo(OffsetDateTime.class)
                        .findOne())
                .map(OffsetDateTime::toInstant);
    }

    private static Update bind(Update statement, StatementRun run) {
        return statement
                .bind("provider", run.provider())
                .bind("routeId", run.routeId())
                .bind("day", run.day())
                .bind("startedAt", at(run.startedAt()));
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
