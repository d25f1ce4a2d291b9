package org.mutuality.journal.exchange.readmodel;

import static java.time.ZoneOffset.UTC;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.mutuality.journal.exchange.readmodel.ExchangeQueries.ExchangeRow;
import org.mutuality.platform.database.ReadModelDatabase;

/** A family's exchanges that count, as known at any time. Source: {@code exchange_view}, {@code exchange_status_view}. */
@ApplicationScoped
public class CountedExchangeQueries {
    private static final OffsetDateTime NOW = OffsetDateTime.of(9999, 12, 31, 0, 0, 0, 0, UTC);

    private final ReadModelDatabase views;

    CountedExchangeQueries(ReadModelDatabase views) {
        this.views = views;
    }

    /**
     * The last exchanges, last day first; without those withdrawn or declined. What both families declared is one.
     *
     * @param own whether the family itself reads: then its own private exchanges are included; private ones of others never are
     * @param asOf as known at that time; empty: as known now
     * @param most rows at most
     */
    public List<CountedExchange> ofFamily(UUID familyId, boolean own, Optional<Instant> asOf, int most) {
        return views.read(sql -> sql.createQuery("""
                        select e.exchange_id, e.position, e.match_id, e.declared_by, e.other_family, e.direction, e.kind,
                               e.happened_on, e.value_minor, e.currency, e.hidden, e.note, s.status, e.mirror_of, e.declared_at,
                               e.encrypted_note
                        from exchange_view e
                        cross join lateral (select status from exchange_status_view s
                                            where s.exchange_id = e.exchange_id and s.changed_at <= :at
                                            order by s.position desc limit 1) s
                        where (e.declared_by = :family and (not e.hidden or :own) or e.other_family = :family and not e.hidden)
                          and s.status in ('declared', 'confirmed', 'withheld')
                        order by e.happened_on desc, e.position desc limit :most""")
                .bind("family", familyId)
                .bind("own", own)
                .bind("at", asOf.map(at -> at.atOffset(UTC)).orElse(NOW))
                .bind("most", most)
                .map((row, context) -> CountedExchange.by(familyId, ExchangeRow.of(row)))
                .list());
    }
}
