package org.mutuality.journal.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.mutuality.platform.http.Cursor;
import org.mutuality.platform.http.Limit;
import org.mutuality.platform.http.Page;
import org.mutuality.platform.view.Views;

/** Exchanges as the two see them. Source: {@code exchange_view}. */
@ApplicationScoped
public class ExchangeView {
    private final Views views;
    private final NoteWords notes;

    ExchangeView(Views views, NoteWords notes) {
        this.views = views;
        this.notes = notes;
    }

    /** Its note isn't opened. */
    Optional<ExchangeRow> find(UUID exchangeId) {
        return views.read(sql -> sql.select("select * from exchange_view where exchange_id = ?", exchangeId)
                .map((row, context) -> ExchangeRow.of(row))
                .findOne());
    }

    /**
     * What others declared and the family hasn't answered, oldest first; none of them is private.
     *
     * @param own the family itself reads, not somebody on its behalf
     */
    public List<Seen> toConfirm(UUID familyId, boolean own, int most) {
        List<ExchangeRow> rows = views.read(sql -> sql.select("""
                        select * from exchange_view
                        where other_family = ? and not hidden and mirror_of is null and status = 'declared'
                        order by position limit ?""", familyId, most)
                .map((row, context) -> ExchangeRow.of(row))
                .list());
        return rows.stream().map(row -> seen(familyId, own, row)).toList();
    }

    /**
     * What a family declared and what it is asked about, in the order it was declared; what both declared is one.
     *
     * @param own the family itself reads, and sees its private ones too
     */
    Page<Seen> ofFamily(UUID familyId, boolean own, Optional<Status> status, Optional<Cursor> after, Limit limit) {
        long position = after.map(cursor -> cursor.ofSize(1).number(0)).orElse(0L);
        List<ExchangeRow> rows = views.read(sql -> sql.createQuery("""
                        select * from exchange_view
                        where mirror_of is null
                          and (declared_by = :family and (not hidden or :own) or other_family = :family and not hidden)
                          and (cast(:status as text) is null or status = :status)
                          and position > :position
                        order by position limit :most""")
                .bind("family", familyId)
                .bind("own", own)
                .bind("status", status.map(Status::text).orElse(null))
                .bind("position", position)
                .bind("most", limit.andOne())
                .map((row, context) -> ExchangeRow.of(row))
                .list());
        Page<ExchangeRow> page = Page.of(rows, limit, row -> Cursor.of(row.position()));
        return new Page<>(
                page.items().stream().map(row -> seen(familyId, own, row)).toList(), page.next());
    }

    private Seen seen(UUID familyId, boolean own, ExchangeRow row) {
        return Seen.by(familyId, own, own ? notes.open(row) : row);
    }
}
