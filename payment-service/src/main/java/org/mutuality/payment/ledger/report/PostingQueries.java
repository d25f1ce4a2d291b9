package org.mutuality.payment.ledger.report;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.mutuality.payment.ledger.LedgerAccount;
import org.mutuality.platform.database.ReadModelDatabase;
import org.mutuality.platform.http.Cursor;
import org.mutuality.platform.http.Page;
import org.mutuality.platform.http.PageSize;

/** Postings, in the order in which they were posted. Source: {@code posting}. */
@ApplicationScoped
class PostingQueries {
    private static final int PAGE = 1_000;

    private static final String OF_ACCOUNT = """
            select * from posting where owner_id = :owner and kind = :kind and country = any(:countries)
              and (position, leg) > (:position, :leg) order by position, leg limit :limit""";

    private static final String ALL = """
            select * from posting where country = any(:countries) and (position, leg) > (:position, :leg)
              and position <= :newest order by position, leg limit :limit""";

    private final ReadModelDatabase views;

    PostingQueries(ReadModelDatabase views) {
        this.views = views;
    }

    Page<Posting> ofAccount(LedgerAccount account, Set<String> countries, Optional<Cursor> after, PageSize limit) {
        List<Posting> rows = views.read(sql -> sql.createQuery(OF_ACCOUNT)
                .bind("owner", account.owner())
                .bind("kind", account.kind().name())
                .bindArray("countries", String.class, List.copyOf(countries))
                .bind(
                        "position",
                        after.map(cursor -> cursor.ofSize(2).number(0)).orElse(0L))
                .bind("leg", after.map(cursor -> cursor.number(1)).orElse(0L))
                .bind("limit", limit.andOne())
                .map((row, context) -> Posting.of(row))
                .list());
        return Page.of(rows, limit, row -> Cursor.of(row.position(), row.leg()));
    }

    /**
     * Passes all current postings to the reader, a thousand at a time. Neither the whole journal nor a connection is held while
     * the reader works.
     */
    void forEach(Set<String> countries, Consumer<List<Posting>> reader) {
        long newest = newest();
        List<Posting> page = page(countries, 0, 0, newest);
        while (!page.isEmpty()) {
            reader.accept(page);
            Posting last = page.getLast();
            page = page.size() < PAGE ? List.of() : page(countries, last.position(), last.leg(), newest);
        }
    }

    private List<Posting> page(Set<String> countries, long position, int leg, long newest) {
        return views.read(sql -> sql.createQuery(ALL)
                .bindArray("countries", String.class, List.copyOf(countries))
                .bind("position", position)
                .bind("leg", leg)
                .bind("newest", newest)
                .bind("limit", PAGE)
                .map((row, context) -> Posting.of(row))
                .list());
    }

    private long newest() {
        return views.read(sql -> sql.select("select coalesce(max(position), 0) from posting")
                .mapTo(Long.class)
                .one());
    }
}
