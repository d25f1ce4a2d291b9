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

/** Which days of providers' own books were read. Source: {@code provider_book}. */
@ApplicationScoped
public class ProviderStatementStore {
    private static final String BEGIN = """
            insert into provider_book (provider, via, day, begun_at) values (:provider, :via, :day, :begunAt)
            on conflict (provider, via, day) do update set begun_at = excluded.begun_at""";
    private static final String UNLESS_READ =
            " where (provider_book.read_to is null or provider_book.read_to < :to) and provider_book.begun_at < :brokenOff";
    private static final String END = """
            update provider_book set read_to = greatest(read_to, :to) where provider = :provider and via = :via and day = :day""";
    private static final String READ_TO = """
            select read_to from provider_book where provider = ? and via = ? and day = ? and read_to is not null""";
    private static final String GONE = """
            delete from provider_book_line where provider = :provider and via = :via and day = :day and begun_at < :begunAt""";

    private final ReadModelDatabase views;

    ProviderStatementStore(ReadModelDatabase views) {
        this.views = views;
    }

    void begin(StatementRun reading) {
        views.write(sql -> bind(sql.createUpdate(BEGIN), reading).execute());
    }

    /** False when the whole day has been read, or is being read. */
    boolean beginUnlessRead(StatementRun reading) {
        int begun = views.write(sql -> bind(sql.createUpdate(BEGIN + UNLESS_READ), reading)
                .bind("to", at(reading.to()))
                .bind("brokenOff", at(reading.brokenOffBefore()))
                .execute());
        return begun > 0;
    }

    /** All of it is read: what stood there before, and doesn't now, is gone. */
    void completeAndDeleteStale(StatementRun reading) {
        views.write(sql -> {
            bind(sql.createUpdate(GONE), reading).execute();
            return sql.createUpdate(END)
                    .bind("provider", reading.provider())
                    .bind("via", reading.routeId())
                    .bind("day", reading.day())
                    .bind("to", at(reading.to()))
                    .execute();
        });
    }

    /** Until when it was read by all of these; empty: not yet, or there is nobody who can be asked. */
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

    private static Update bind(Update statement, StatementRun reading) {
        return statement
                .bind("provider", reading.provider())
                .bind("via", reading.routeId())
                .bind("day", reading.day())
                .bind("begunAt", at(reading.begunAt()));
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
