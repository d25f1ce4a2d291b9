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
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.mutuality.platform.database.BatchLoader;
import org.mutuality.platform.database.ReadModelDatabase;
import org.mutuality.platform.inbox.InboxBarrier;
import org.mutuality.platform.problem.Message;
import org.mutuality.platform.problem.ServerUnavailableException;

/**
 * Families and cohorts as replicated from cohort-service. Source: tables directory_family and directory_cohort, filled
 * from cohort.events.v1.
 */
@ApplicationScoped
public class Directory {
    /** Name of its projection, for {@link InboxBarrier#findOrAwait} with a query that joins other tables. */
    public static final String VIEW = "directory";

    // A withdrawal of consent is effective at every instance within 5 s. The instance that reads the family's events
    // evicts it at once, so this is for the others.
    private static final Duration CACHE_TIME = Duration.ofSeconds(3);

    // What a caller may be refused for is queried again, because it may change any moment: a family that is not
    // replicated yet, or does not consent yet; but only once for a thousand concurrent callers.
    private static final Duration REFUSED_CACHE_TIME = Duration.ofMillis(5);

    private static final int MAX_CACHED = 20_000;

    private final Cache<UUID, Optional<FamilyRef>> families = Caffeine.newBuilder()
            .maximumSize(MAX_CACHED)
            .expireAfter(Expiry.<UUID, Optional<FamilyRef>>creating((id, found) -> cacheTime(found)))
            .executor(Runnable::run)
            .build();

    // Most journals come from a family that is not cached: one query for all that are loaded concurrently.
    private final BatchLoader<UUID, Optional<FamilyRef>> loader;

    private final ReadModelDatabase database;
    private final InboxBarrier inboxBarrier;

    Directory(ReadModelDatabase database, InboxBarrier inboxBarrier) {
        this.database = database;
        this.inboxBarrier = inboxBarrier;
        this.loader = new BatchLoader<>(VIEW, this::loadAll);
    }

    void stop(@Observes ShutdownEvent event) {
        close();
    }

    void close() {
        loader.close();
    }

    public Optional<CohortRef> findCohort(UUID cohortId) {
        return database.read(sql -> sql.select("select * from directory_cohort where cohort_id = ?", cohortId)
                .map((row, context) -> findCohort(row))
                .findOne());
    }

    public Optional<FamilyRef> findFamily(UUID familyId) {
        Optional<FamilyRef> cached = families.getIfPresent(familyId);
        return cached == null ? load(familyId) : cached;
    }

    // Loaded outside the cache's lock on the key: concurrent callers share the batched query.
    private Optional<FamilyRef> load(UUID familyId) {
        Optional<FamilyRef> found = loader.load(familyId);
        families.put(familyId, found);
        return found;
    }

    /** The families that exist among the given ones; one query for all that are not cached. */
    public List<FamilyRef> families(Collection<UUID> familyIds) {
        return families.getAll(familyIds, this::loadAll).values().stream()
                .flatMap(Optional::stream)
                .toList();
    }

    /**
     * As {@link #families}, after the directory has caught up, so that a missing family does not exist. Does not wait
     * for a family that is being enrolled right now.
     *
     * @throws org.mutuality.platform.problem.ServerUnavailableException when a family is missing and the directory
     *     does not catch up
     */
    public List<FamilyRef> findFamiliesUpToDate(Collection<UUID> familyIds) {
        List<FamilyRef> cached = families(familyIds);
        if (cached.size() == familyIds.size()) {
            return cached;
        }
        inboxBarrier.awaitCatchUp(VIEW);
        families.invalidateAll(familyIds);
        return families(familyIds);
    }

    private static Duration cacheTime(Optional<FamilyRef> found) {
        return found.filter(family -> family.cohort().open() && family.consentsTo(Purpose.JOURNAL))
                        .isPresent()
                ? CACHE_TIME
                : REFUSED_CACHE_TIME;
    }

    /** Forgets families whose rows have changed. */
    void evict(Collection<UUID> familyIds) {
        families.invalidateAll(familyIds);
    }

    private Map<UUID, Optional<FamilyRef>> loadAll(Set<? extends UUID> familyIds) {
        Map<UUID, Optional<FamilyRef>> found = new HashMap<>();
        familyIds.forEach(id -> found.put(id, Optional.empty()));
        database.read(sql -> sql.createQuery(
                                "select * from directory_family join directory_cohort using (cohort_id) where family_id = any(:ids) and not erased")
                        .bindArray("ids", UUID.class, familyIds.toArray())
                        .map((row, context) -> new FamilyRef(
                                row.getObject("family_id", UUID.class),
                                findCohort(row),
                                consents(row),
                                StatusHistory.ofJson(row.getString("status_history"))))
                        .list())
                .forEach(family -> found.put(family.familyId(), Optional.of(family)));
        return found;
    }

    /**
     * A family that fulfils {@code condition}; waits a little for one enrolled a moment ago. The wait is equally long
     * for unknown and for foreign families, so that it reveals neither.
     *
     * @throws org.mutuality.platform.problem.ServerUnavailableException when there is none and the directory does
     *     not catch up
     */
    public Optional<FamilyRef> findFamilyOrWait(UUID familyId, Predicate<FamilyRef> condition) {
        return findOrWait(() -> findFamily(familyId).filter(condition));
    }

    /** As {@link #findFamilyOrWait}, for a cohort. */
    public Optional<CohortRef> findCohortOrWait(UUID cohortId, Predicate<CohortRef> condition) {
        return findOrWait(() -> findCohort(cohortId).filter(condition));
    }

    /** As {@link #findFamilyOrWait}, for any query on the directory's tables. */
    public <T> Optional<T> findOrWait(Supplier<Optional<T>> query) {
        return inboxBarrier.findOrAwait(query, VIEW);
    }

    /**
     * Id of a family's cohort, also of an erased family.
     *
     * @throws ServerUnavailableException when the family is not replicated yet: its events arrive again
     */
    public UUID requireCohortOf(UUID familyId) {
        return database.read(sql -> sql.select("select cohort_id from directory_family where family_id = ?", familyId)
                        .mapTo(UUID.class)
                        .findOne())
                .orElseThrow(() -> ServerUnavailableException.of(
                        "the enrolment of family %s has not arrived".formatted(familyId),
                        Message.of("problem.service-unavailable.enrolment-pending")));
    }

    /** Whether {@code partner} runs a cohort in {@code country}. */
    public boolean isPartnerIn(String partner, String country) {
        return database.read(sql -> sql.select(
                        "select exists (select from directory_cohort where partner = ? and country = ?)",
                        partner,
                        country)
                .mapTo(Boolean.class)
                .one());
    }

    /** Countries in which {@code partner} runs cohorts. */
    public Set<String> countriesOf(String partner) {
        return Set.copyOf(database.read(
                sql -> sql.select("select distinct country from directory_cohort where partner = ?", partner)
                        .mapTo(String.class)
                        .list()));
    }

    private static Set<Purpose> consents(ResultSet row) throws SQLException {
        return Arrays.stream((String[]) row.getArray("consents").getArray())
                .flatMap(name -> Purpose.find(name).stream())
                .collect(Collectors.toUnmodifiableSet());
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
