package org.mutuality.platform.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import javax.sql.DataSource;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mutuality.contracts.Envelope;
import org.mutuality.contracts.cohort.CohortCreated;
import org.mutuality.contracts.cohort.CohortFact;
import org.mutuality.contracts.cohort.CohortOpened;
import org.mutuality.contracts.cohort.ConsentGiven;
import org.mutuality.contracts.cohort.FamilyEnrolled;
import org.mutuality.contracts.cohort.FamilyErased;
import org.mutuality.platform.Migrated;
import org.mutuality.platform.database.ReadModelDatabase;
import org.mutuality.platform.inbox.InboxBarrierFixture;
import org.mutuality.platform.inbox.ReceivedEvent;
import org.mutuality.servers.TestServers;

/**
 * The directory on a real PostgreSQL: the first event about an id decides, and otherwise the order does not matter.
 */
class DirectoryProjectionTest {
    private static final UUID COHORT = UUID.randomUUID();
    private static final UUID OTHER = UUID.randomUUID();
    private static final UUID FAMILY = UUID.randomUUID();
    private static final Instant AT = Instant.parse("2021-01-01T00:00:00Z");
    private static final Envelope ENVELOPE = new Envelope(
            UUID.randomUUID(), "t", "/mutuality/cohort", "k", "PH", Optional.empty(), AT, Optional.empty());

    private static final DataSource DATABASE = Migrated.database("directory");

    private final DirectoryProjection projection = new DirectoryProjection();
    private final Jdbi sql = Jdbi.create(DATABASE);

    @BeforeEach
    void truncate() {
        sql.useHandle(handle -> projection.tables().forEach(table -> handle.execute("delete from " + table)));
    }

    @Test
    void a_cohort_opened_before_it_was_created_is_open() {
        apply(opened(COHORT, "PH"), created(COHORT, "PH"));
        assertThat(cohort(COHORT))
                .hasValueSatisfying(ref -> assertThat(ref.open()).isTrue());
    }

    @Test
    void a_cohort_that_was_only_created_is_not_open() {
        apply(created(COHORT, "PH"), opened(OTHER, "PH"));
        assertThat(cohort(COHORT))
                .hasValueSatisfying(ref -> assertThat(ref.open()).isFalse());
    }

    @Test
    void another_country_can_neither_replace_nor_open_a_cohort() {
        apply(created(COHORT, "PH"), created(COHORT, "LR"), opened(COHORT, "LR"));
        assertThat(cohort(COHORT)).hasValueSatisfying(ref -> {
            assertThat(ref.country()).isEqualTo("PH");
            assertThat(ref.open()).isFalse();
        });
    }

    @Test
    void the_first_enrolment_of_a_family_counts() {
        apply(
                created(COHORT, "PH"),
                created(OTHER, "LR"),
                enrolled(COHORT, "PH"),
                enrolled(OTHER, "LR"),
                new ConsentGiven(FAMILY, OTHER, "LR", "journal", AT));
        assertThat(family().map(FamilyRef::cohort).map(CohortRef::cohortId)).contains(COHORT);
    }

    @Test
    void a_family_queried_before_its_enrolment_is_found_shortly_after() {
        Optional<FamilyRef> found = query(directory -> {
            assertThat(directory.findFamily(FAMILY)).isEmpty();
            apply(created(COHORT, "PH"), opened(COHORT, "PH"), enrolled(COHORT, "PH"));
            return directory.findFamilyOrWait(FAMILY, family -> family.cohort().open());
        });
        assertThat(found).isPresent();
    }

    @Test
    void a_rebuild_forgets_opened_cohorts() {
        apply(opened(COHORT, "PH"));
        truncate();
        apply(created(COHORT, "PH"));
        assertThat(cohort(COHORT))
                .hasValueSatisfying(ref -> assertThat(ref.open()).isFalse());
    }

    @Test
    void an_erased_family_is_in_no_cohort_and_its_id_is_not_reused() {
        apply(created(COHORT, "PH"), created(OTHER, "LR"), enrolled(COHORT, "PH"), erased(COHORT, "PH"));
        apply(enrolled(OTHER, "LR"), enrolled(COHORT, "PH"));
        assertThat(family()).isEmpty();
        List<FamilyRef> families = query(directory -> directory.families(List.of(FAMILY)));
        assertThat(families).isEmpty();
    }

    @Test
    void a_family_erased_before_its_enrolment_stays_erased() {
        apply(erased(COHORT, "PH"), created(COHORT, "PH"), enrolled(COHORT, "PH"));
        assertThat(family()).isEmpty();
    }

    @Test
    void another_country_cannot_erase_a_family() {
        apply(created(COHORT, "PH"), created(OTHER, "LR"), enrolled(COHORT, "PH"), erased(OTHER, "LR"));
        assertThat(family()).isPresent();
    }

    @Property(tries = 30)
    void a_batch_is_equivalent_to_single_events(@ForAll("many") List<CohortFact> facts) {
        truncate();
        facts.forEach(this::apply);
        Optional<FamilyRef> family = family();
        truncate();
        apply(facts.toArray(CohortFact[]::new));
        assertThat(family()).isEqualTo(family);
    }

    @Provide
    Arbitrary<List<CohortFact>> many() {
        return Arbitraries.<CohortFact>of(
                        created(COHORT, "PH"),
                        created(OTHER, "LR"),
                        enrolled(COHORT, "PH"),
                        enrolled(OTHER, "LR"),
                        new ConsentGiven(FAMILY, COHORT, "PH", "journal", AT),
                        erased(COHORT, "PH"),
                        erased(OTHER, "LR"))
                .list()
                .ofMaxSize(12);
    }

    @Property(tries = 30)
    void any_order_and_repetition_has_the_same_result(@ForAll("shuffled") List<CohortFact> facts) {
        truncate();
        facts.forEach(this::apply);
        facts.reversed().forEach(this::apply);
        assertThat(family().map(FamilyRef::cohort))
                .contains(new CohortRef(COHORT, "PH", "PHP", YearMonth.of(2021, 1), Optional.empty(), true));
    }

    @Provide
    Arbitrary<List<CohortFact>> shuffled() {
        return Arbitraries.shuffle(List.of(created(COHORT, "PH"), opened(COHORT, "PH"), enrolled(COHORT, "PH")));
    }

    private void apply(CohortFact... facts) {
        List<ReceivedEvent<CohortFact>> batch = Arrays.stream(facts)
                .map(fact -> new ReceivedEvent<>(fact, ENVELOPE))
                .toList();
        sql.useHandle(open -> projection.projectAll(batch, open));
    }

    private Optional<CohortRef> cohort(UUID id) {
        return query(directory -> directory.findCohort(id));
    }

    private Optional<FamilyRef> family() {
        return query(directory -> directory.findFamily(FAMILY));
    }

    // A new one each time, with empty caches.
    private static <T> T query(Function<Directory, T> work) {
        ReadModelDatabase database = new ReadModelDatabase(DATABASE);
        Directory directory = new Directory(
                database, InboxBarrierFixture.from(TestServers.shared().kafka(), database, Map.of()));
        try {
            return work.apply(directory);
        } finally {
            directory.close();
        }
    }

    private static CohortFact created(UUID cohort, String country) {
        return new CohortCreated(cohort, country, "PHP", YearMonth.of(2021, 1), 3, Optional.empty(), AT);
    }

    private static CohortFact opened(UUID cohort, String country) {
        return new CohortOpened(cohort, country, AT);
    }

    private static CohortFact enrolled(UUID cohort, String country) {
        return new FamilyEnrolled(FAMILY, cohort, country, Optional.empty(), AT);
    }

    private static CohortFact erased(UUID cohort, String country) {
        return new FamilyErased(FAMILY, cohort, country, AT);
    }
}
