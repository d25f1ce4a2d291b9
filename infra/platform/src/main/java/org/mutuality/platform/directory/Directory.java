package org.mutuality.platform.directory;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.YearMonth;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.mutuality.platform.Deadline;
import org.mutuality.platform.view.Views;

/** Who is in which cohort and whose cohort it is, as this service has heard so far. */
@ApplicationScoped
public class Directory {
    private static final Duration PATIENCE = Duration.ofMillis(1_500);

    // What a family belongs to seldom changes; a change is seen this much later at most.
    private static final Duration REMEMBERED = Duration.ofSeconds(10);

    private static final int MOST_REMEMBERED = 20_000;

    private final Cache<UUID, FamilyRef> families = Caffeine.newBuilder()
            .maximumSize(MOST_REMEMBERED)
            .expireAfterWrite(REMEMBERED)
            .build();

    private final Views views;

    Directory(Views views) {
        this.views = views;
    }

    public Optional<CohortRef> cohort(UUID cohortId) {
        return views.read(sql -> sql.select("select * from directory_cohort where cohort_id = ?", cohortId)
                .map((row, context) -> cohort(row))
                .findOne());
    }

    public Optional<FamilyRef> family(UUID familyId) {
        Optional<FamilyRef> known = Optional.ofNullable(families.getIfPresent(familyId));
        return known.or(() -> found(familyId));
    }

    // Only what has come to rest is remembered: a family that is still unknown or waits for its cohort is asked for
    // again.
    private Optional<FamilyRef> found(UUID familyId) {
        Optional<FamilyRef> found = read(familyId);
        found.filter(family -> family.cohort().open()).ifPresent(family -> families.put(familyId, family));
        return found;
    }

    private Optional<FamilyRef> read(UUID familyId) {
        return views.read(sql -> sql.select(
                        "select * from directory_family join directory_cohort using (cohort_id) where family_id = ?",
                        familyId)
                .map((row, context) -> new FamilyRef(familyId, cohort(row)))
                .findOne());
    }

    /**
     * A family that {@code wanted} holds for; waits a little, because one enrolled a moment ago is still on its way. The wait
     * is the same for an unknown family and for somebody else's, so that it tells neither.
     */
    public Optional<FamilyRef> familySoon(UUID familyId, Predicate<FamilyRef> wanted) {
        return Deadline.await(PATIENCE, () -> family(familyId).filter(wanted));
    }

    /** As {@link #familySoon}, for a cohort. */
    public Optional<CohortRef> cohortSoon(UUID cohortId, Predicate<CohortRef> wanted) {
        return Deadline.await(PATIENCE, () -> cohort(cohortId).filter(wanted));
    }

    private static CohortRef cohort(ResultSet row) throws SQLException {
        return new CohortRef(
                row.getObject("cohort_id", UUID.class),
                row.getString("country"),
                row.getString("currency"),
                YearMonth.parse(row.getString("first_month")),
                Optional.ofNullable(row.getString("partner")),
                row.getBoolean("open"));
    }
}
