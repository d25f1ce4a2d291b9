package org.mutuality.cohort.family;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.mutuality.platform.database.ReadModelDatabase;
import org.mutuality.platform.http.Cursor;
import org.mutuality.platform.http.Page;
import org.mutuality.platform.http.PageSize;

/** Reads {@code family_view}. */
@ApplicationScoped
class FamilyQueries {
    private static final String PAGE = "select * from family_view where cohort_id = :cohort and family_id > :after"
            + " order by family_id limit :most";
    private static final UUID FIRST = new UUID(0, 0);

    private final ReadModelDatabase views;

    FamilyQueries(ReadModelDatabase views) {
        this.views = views;
    }

    Optional<FamilyRow> find(UUID familyId) {
        return views.read(sql -> sql.select("select * from family_view where family_id = ?", familyId)
                .map((row, context) -> FamilyRow.of(row))
                .findOne());
    }

    /** Those of {@code familyIds} that are in the cohort. */
    Set<UUID> findInCohort(UUID cohortId, Collection<UUID> familyIds) {
        return Set.copyOf(views.read(sql -> sql.select(
                        "select family_id from family_view where cohort_id = ? and family_id = any(?) and not erased",
                        cohortId,
                        familyIds.toArray(UUID[]::new))
                .mapTo(UUID.class)
                .list()));
    }

    /** Families of a cohort, lowest id first; empty when there are none. */
    Page<FamilyRow> page(UUID cohortId, Optional<Cursor> after, PageSize limit) {
        List<FamilyRow> rows = views.read(sql -> sql.createQuery(PAGE)
                .bind("cohort", cohortId)
                .bind("after", after.map(cursor -> cursor.ofSize(1).uuid(0)).orElse(FIRST))
                .bind("most", limit.andOne())
                .map((row, context) -> FamilyRow.of(row))
                .list());
        return Page.of(rows, limit, last -> Cursor.of(last.familyId()));
    }

    /**
     * A family as its readers see it; no name.
     *
     * @param householdSize persons, at enrolment; empty: not known then
     * @param consents purposes it allows now, in alphabetical order
     * @param erased it asked to be: nothing but its id is left
     * @param version of the family's entity tag
     */
    public record FamilyRow(
            UUID familyId,
            UUID cohortId,
            Optional<Integer> householdSize,
            List<String> consents,
            Instant enrolledAt,
            boolean erased,
            @JsonIgnore long version) {

        static FamilyRow of(ResultSet row) throws SQLException {
            return new FamilyRow(
                    row.getObject("family_id", UUID.class),
                    row.getObject("cohort_id", UUID.class),
                    Optional.ofNullable(row.getObject("household_size", Integer.class)),
                    List.of((String[]) row.getArray("consents").getArray()),
                    row.getObject("enrolled_at", OffsetDateTime.class).toInstant(),
                    row.getBoolean("erased"),
                    row.getLong("version"));
        }
    }
}
