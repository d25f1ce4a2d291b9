package org.mutuality.platform.directory;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.YearMonth;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.mutuality.platform.database.BatchLoader;
import org.mutuality.platform.database.ReadModelDatabase;
import org.mutuality.platform.inbox.InboxBarrier;

/** Who is in which cohort and whose cohort it is, as this service has heard so far. */
@ApplicationScoped
public class Directory {
    /** Name of its view, for questions of this and of another together, see {@link InboxBarrier#findOrAwait}. */
    public static final String VIEW = "directory";

    // What a family belongs to seldom changes; a change is seen this much later at most.
    private static final Duration REMEMBERED = Duration.ofSeconds(10);

    // What is still on its way is asked for again, but by a thousand callers at once only once.
    private static final Duration MOMENT = Duration.ofMillis(5);

    private static final int MOST_REMEMBERED = 20_000;

    private final Cache<UUID, Optional<FamilyRef>> families = Caffeine.newBuilder()
            .maximumSize(MOST_REMEMBERED)
            .expireAfter(Expiry.<UUID, Optional<FamilyRef>>creating((id, found) -> keep(found)))
            .executor(Runnable::run)
            .build();

    // Most journals come from a family that none has come from for a while: one query for all that come at once.
    private final BatchLoader<UUID, Optional<FamilyRef>> together;

    private final ReadModelDatabase views;
    private final InboxBarrier heardAll;

    Directory(ReadModelDatabase views, InboxBarrier heardAll) {
        this.views = views;
        this.heardAll = heardAll;
        this.together = new BatchLoader<>(VIEW, this::readAll);
    }

    void stop(@Observes ShutdownEvent event) {
        close();
    }

    void close() {
        together.close();
    }

    public Optional<CohortRef> findCohort(UUID cohortId) {
        return views.read(sql -> sql.select("select * from directory_cohort where cohort_id = ?", cohortId)
                .map((row, context) -> findCohort(row))
                .findOne());
    }

    public Optional<FamilyRef> findFamily(UUID familyId) {
        Optional<FamilyRef> known = families.getIfPresent(familyId);
        return known == null ? asked(familyId) : known;
    }

    // Not while the cache holds the key: others who ask for it go along in the same query.
    private Optional<FamilyRef> asked(UUID familyId) {
        Optional<FamilyRef> found = together.load(familyId);
        families.put(familyId, found);
        return found;
    }

    /** Those of many that are known; one query for all that aren't remembered. */
    public List<FamilyRef> families(Collection<UUID> familyIds) {
        return families.getAll(familyIds, this::readAll).values().stream()
                .flatMap(Optional::stream)
                .toList();
    }

    /**
     * As {@link #families}, and who isn't among them is nobody as far as all was told; doesn't wait for who was enrolled a
     * moment ago.
     *
     * @throws org.mutuality.platform.problem.Unavailable one isn't known, and not all was heard
     */
    public List<FamilyRef> findFamiliesUpToDate(Collection<UUID> familyIds) {
        List<FamilyRef> known = families(familyIds);
        if (known.size() == familyIds.size()) {
            return known;
        }
        heardAll.awaitCatchUp(VIEW);
        families.invalidateAll(familyIds);
        return families(familyIds);
    }

    private static Duration keep(Optional<FamilyRef> found) {
        return found.filter(family -> family.cohort().open()).isPresent() ? REMEMBERED : MOMENT;
    }

    private Map<UUID, Optional<FamilyRef>> readAll(Set<? extends UUID> familyIds) {
        Map<UUID, Optional<FamilyRef>> found = new HashMap<>();
        familyIds.forEach(id -> found.put(id, Optional.empty()));
        views.read(sql -> sql.createQuery(
                                "select * from directory_family join directory_cohort using (cohort_id) where family_id = any(:ids) and not erased")
                        .bindArray("ids", UUID.class, familyIds.toArray())
                        .map((row, context) -> new FamilyRef(row.getObject("family_id", UUID.class), findCohort(row)))
                        .list())
                .forEach(family -> found.put(family.familyId(), Optional.of(family)));
        return found;
    }

    /**
     * A family that {@code wanted} holds for; waits a little, because one enrolled a moment ago is still on its way. The wait
     * is the same for an unknown family and for somebody else's, so that it tells neither.
     *
     * @throws org.mutuality.platform.problem.Unavailable there is none as far as was heard, and not all was heard
     */
    public Optional<FamilyRef> findFamilyOrWait(UUID familyId, Predicate<FamilyRef> wanted) {
        return findOrWait(() -> findFamily(familyId).filter(wanted));
    }

    /** As {@link #findFamilyOrWait}, for a cohort. */
    public Optional<CohortRef> findCohortOrWait(UUID cohortId, Predicate<CohortRef> wanted) {
        return findOrWait(() -> findCohort(cohortId).filter(wanted));
    }

    /** As {@link #findFamilyOrWait}, for whatever is asked of this directory. */
    public <T> Optional<T> findOrWait(Supplier<Optional<T>> question) {
        return heardAll.findOrAwait(question, VIEW);
    }

    /** Whether {@code partner} runs a cohort in {@code country}. */
    public boolean isPartnerIn(String partner, String country) {
        return views.read(sql -> sql.select(
                        "select exists (select from directory_cohort where partner = ? and country = ?)",
                        partner,
                        country)
                .mapTo(Boolean.class)
                .one());
    }

    /** Where {@code partner} runs cohorts. */
    public Set<String> countriesOf(String partner) {
        return Set.copyOf(
                views.read(sql -> sql.select("select distinct country from directory_cohort where partner = ?", partner)
                        .mapTo(String.class)
                        .list()));
    }

    private static CohortRef findCohort(ResultSet row) throws SQLException {
        return new CohortRef(
                row.getObject("cohort_id", UUID.class),
                row.getString("country"),
                row.getString("currency"),
                YearMonth.parse(row.getString("first_month")),
                Optional.ofNullable(row.getString("partner")),
                row.getBoolean("open"));
    }
}
