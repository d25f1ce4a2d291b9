package org.mutuality.platform.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mutuality.platform.directory.Purpose.JOURNAL;
import static org.mutuality.platform.directory.Purpose.PAYMENT;
import static org.mutuality.platform.directory.Purpose.RESEARCH;
import static org.mutuality.platform.directory.Purpose.SHARING;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mutuality.contracts.Envelope;
import org.mutuality.contracts.cohort.CohortCreated;
import org.mutuality.contracts.cohort.CohortFact;
import org.mutuality.contracts.cohort.CohortOpened;
import org.mutuality.contracts.cohort.ConsentGiven;
import org.mutuality.contracts.cohort.ConsentWithdrawn;
import org.mutuality.contracts.cohort.FamilyEnrolled;
import org.mutuality.contracts.cohort.FamilyErased;
import org.mutuality.contracts.cohort.FamilyStatusChanged;
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

    // The one of this instance of the service, from which the projection evicts.
    private static final Directory OWN = newDirectory();

    private final DirectoryProjection projection = new DirectoryProjection(OWN);
    private final Jdbi sql = Jdbi.create(DATABASE);

    @AfterAll
    static void close() {
        OWN.close();
    }

    @BeforeEach
    void truncate() {
        sql.useTransaction(handle -> projection.tables().forEach(table -> handle.execute("delete from " + table)));
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
                given(OTHER, JOURNAL));
        assertThat(family().map(FamilyRef::cohort).map(CohortRef::cohortId)).contains(COHORT);
        assertThat(consents()).isEmpty();
    }

    @Test
    void consents_are_those_given_and_not_withdrawn() {
        apply(created(COHORT, "PH"), enrolled(COHORT, "PH"));
        assertThat(consents()).isEmpty();
        apply(given(COHORT, JOURNAL), given(COHORT, RESEARCH));
        apply(given(COHORT, JOURNAL), withdrawn(COHORT, RESEARCH), withdrawn(COHORT, SHARING));
        assertThat(consents()).containsExactly(JOURNAL);
    }

    @Test
    void a_consent_before_the_cohort_and_the_enrolment_counts() {
        apply(given(COHORT, PAYMENT), enrolled(COHORT, "PH"), created(COHORT, "PH"));
        assertThat(consents()).containsExactly(PAYMENT);
    }

    @Test
    void another_country_can_neither_give_nor_withdraw_consent() {
        apply(created(COHORT, "PH"), enrolled(COHORT, "PH"), given(COHORT, JOURNAL));
        apply(withdrawn(OTHER, JOURNAL), given(OTHER, PAYMENT));
        assertThat(consents()).containsExactly(JOURNAL);
    }

    @Test
    void the_status_of_a_family_changes_and_another_country_cannot_change_it() {
        apply(created(COHORT, "PH"), enrolled(COHORT, "PH"), status(COHORT, 1, "paused", "2021-03-10"));
        apply(status(OTHER, 2, "left", "2021-03-20"));
        assertThat(statuses().on(LocalDate.parse("2021-03-09"))).isEqualTo(FamilyStatus.ACTIVE);
        assertThat(statuses().on(LocalDate.parse("2021-03-31"))).isEqualTo(FamilyStatus.PAUSED);
    }

    @Test
    void a_status_that_this_version_does_not_know_changes_nothing() {
        apply(created(COHORT, "PH"), enrolled(COHORT, "PH"), status(COHORT, 1, "invited", "2021-03-10"));
        assertThat(statuses()).isEqualTo(StatusHistory.NONE);
    }

    @Test
    void a_change_of_status_is_visible_at_once_at_the_instance_that_reads_it() {
        apply(created(COHORT, "PH"), opened(COHORT, "PH"), enrolled(COHORT, "PH"), given(COHORT, JOURNAL));
        assertThat(OWN.findFamily(FAMILY).map(FamilyRef::statuses)).contains(StatusHistory.NONE);
        apply(status(COHORT, 1, "left", "2021-03-10"));
        assertThat(OWN.findFamily(FAMILY).map(ref -> ref.statuses().on(LocalDate.parse("2021-03-10"))))
                .contains(FamilyStatus.LEFT);
    }

    /** The database answers as {@link StatusHistory} does, on every day and by what was known at any time. */
    @Property(tries = 40)
    void changes_of_status_end_in_the_same_history_in_any_order(
            @ForAll("changes") List<CohortFact> changes, @ForAll Random random) {
        truncate();
        apply(created(COHORT, "PH"), enrolled(COHORT, "PH"));
        apply(changes.toArray(CohortFact[]::new));
        StatusHistory inOrder = statuses();
        List<CohortFact> shuffled = new ArrayList<>(changes);
        shuffled.addAll(changes.subList(0, changes.size() / 2));
        shuffled.add(enrolled(COHORT, "PH"));
        Collections.shuffle(shuffled, random);
        truncate();
        apply(created(COHORT, "PH"));
        applySingly(shuffled);
        assertThat(statuses()).isEqualTo(inOrder);
        LocalDate day = LocalDate.parse("2021-03-01").plusDays(random.nextInt(30));
        Instant known = AT.plusSeconds(random.nextInt(7));
        assertThat(sql.<String, RuntimeException>withHandle(open -> open.select(
                                "select family_status(status_history, ?, ?) from directory_family where family_id = ?",
                                day,
                                known.atOffset(ZoneOffset.UTC),
                                FAMILY)
                        .mapTo(String.class)
                        .one()))
                .isEqualTo(inOrder.asOf(known).on(day).jsonValue());
    }

    @Provide
    Arbitrary<List<CohortFact>> changes() {
        return Combinators.combine(
                        Arbitraries.of("active", "paused", "left", "graduated", "voided"),
                        Arbitraries.integers().between(1, 28))
                .as((status, day) -> Map.entry(status, "2021-03-%02d".formatted(day)))
                .list()
                .ofMaxSize(6)
                .map(changes -> IntStream.range(0, changes.size())
                        .mapToObj(index -> status(
                                COHORT,
                                index + 1,
                                changes.get(index).getKey(),
                                changes.get(index).getValue()))
                        .toList());
    }

    @Test
    void an_unknown_purpose_changes_nothing() {
        apply(created(COHORT, "PH"), new ConsentGiven(FAMILY, COHORT, "PH", "advertising", AT));
        apply(given(COHORT, JOURNAL), new ConsentWithdrawn(FAMILY, COHORT, "PH", "advertising", AT));
        assertThat(consents()).containsExactly(JOURNAL);
    }

    /** Its consent to research decides whether it stays in the figures of the past. */
    @Test
    void the_consents_of_an_erased_family_stay_as_they_were() {
        apply(created(COHORT, "PH"), given(COHORT, JOURNAL), given(COHORT, RESEARCH), withdrawn(COHORT, JOURNAL));
        apply(erased(COHORT, "PH"), given(COHORT, PAYMENT), withdrawn(COHORT, RESEARCH));
        assertThat(family()).isEmpty();
        assertThat(sql.<String, RuntimeException>withHandle(open -> open.select(
                                "select array_to_string(consents, ',') from directory_family where family_id = ?",
                                FAMILY)
                        .mapTo(String.class)
                        .one()))
                .isEqualTo("research");
    }

    @Test
    void a_withdrawal_is_visible_at_once_at_the_instance_that_reads_it() {
        apply(created(COHORT, "PH"), opened(COHORT, "PH"), enrolled(COHORT, "PH"), given(COHORT, JOURNAL));
        assertThat(OWN.findFamily(FAMILY).map(FamilyRef::consents)).contains(Set.of(JOURNAL));
        apply(withdrawn(COHORT, JOURNAL));
        assertThat(OWN.findFamily(FAMILY).map(FamilyRef::consents)).contains(Set.of());
    }

    @Test
    void a_consent_given_a_moment_ago_is_waited_for() {
        apply(created(COHORT, "PH"), opened(COHORT, "PH"), enrolled(COHORT, "PH"));
        Optional<FamilyRef> found = query(other -> {
            assertThat(other.findFamily(FAMILY).map(FamilyRef::consents)).contains(Set.of());
            apply(given(COHORT, JOURNAL));
            return other.findFamilyOrWait(FAMILY, family -> family.consentsTo(JOURNAL));
        });
        assertThat(found).isPresent();
    }

    @Test
    void a_family_queried_before_its_enrolment_is_found_shortly_after() {
        Optional<FamilyRef> found = query(directory -> {
            assertThat(OWN.findFamily(FAMILY)).isEmpty();
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

    @Property(tries = 40)
    void a_batch_is_equivalent_to_single_events(@ForAll("many") List<CohortFact> facts) {
        truncate();
        applySingly(facts);
        Optional<FamilyRef> family = family();
        assertThat(family.map(FamilyRef::consents).orElse(Set.of())).isEqualTo(expectedConsents(facts));
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
                        given(COHORT, JOURNAL),
                        withdrawn(COHORT, JOURNAL),
                        given(COHORT, RESEARCH),
                        withdrawn(COHORT, RESEARCH),
                        given(OTHER, JOURNAL),
                        withdrawn(OTHER, RESEARCH),
                        erased(COHORT, "PH"),
                        erased(OTHER, "LR"))
                .list()
                .ofMaxSize(12);
    }

    /** Computed independently: the first event about the family decides on its cohort, whose last event about a purpose counts. */
    private static Set<Purpose> expectedConsents(List<CohortFact> facts) {
        Set<UUID> created = new HashSet<>();
        UUID own = null;
        boolean erased = false;
        Set<Purpose> consents = EnumSet.noneOf(Purpose.class);
        for (CohortFact fact : facts) {
            if (fact instanceof CohortCreated) {
                created.add(fact.cohortId());
                continue;
            }
            own = own == null ? fact.cohortId() : own;
            if (!fact.cohortId().equals(own)) {
                continue;
            }
            switch (fact) {
                case ConsentGiven given -> consents.add(Purpose.fromString(given.purpose()));
                case ConsentWithdrawn withdrawn -> consents.remove(Purpose.fromString(withdrawn.purpose()));
                case FamilyErased gone -> erased = true;
                default -> {}
            }
        }
        return own == null || erased || !created.contains(own) ? Set.of() : consents;
    }

    @Property(tries = 30)
    void any_order_and_repetition_has_the_same_result(@ForAll("shuffled") List<CohortFact> facts) {
        truncate();
        applySingly(facts);
        applySingly(facts.reversed());
        assertThat(family().map(FamilyRef::cohort))
                .contains(new CohortRef(COHORT, "PH", "PHP", YearMonth.of(2021, 1), Optional.empty(), true));
    }

    @Provide
    Arbitrary<List<CohortFact>> shuffled() {
        return Arbitraries.shuffle(List.of(created(COHORT, "PH"), opened(COHORT, "PH"), enrolled(COHORT, "PH")));
    }

    // In one transaction, because each commit waits for the disk.
    private void applySingly(List<CohortFact> facts) {
        sql.useTransaction(open -> facts.forEach(fact -> projection.project(fact, ENVELOPE, open)));
    }

    private void apply(CohortFact... facts) {
        List<ReceivedEvent<CohortFact>> batch = Arrays.stream(facts)
                .map(fact -> new ReceivedEvent<>(fact, ENVELOPE))
                .toList();
        sql.useTransaction(open -> projection.projectAll(batch, open));
    }

    private static Optional<CohortRef> cohort(UUID id) {
        return OWN.findCohort(id);
    }

    private static Optional<FamilyRef> family() {
        OWN.evict(List.of(FAMILY));
        return OWN.findFamily(FAMILY);
    }

    private static Set<Purpose> consents() {
        return family().orElseThrow().consents();
    }

    // That of another instance, with empty caches.
    private static <T> T query(Function<Directory, T> work) {
        Directory directory = newDirectory();
        try {
            return work.apply(directory);
        } finally {
            directory.close();
        }
    }

    private static Directory newDirectory() {
        ReadModelDatabase database = new ReadModelDatabase(DATABASE);
        return new Directory(
                database, InboxBarrierFixture.from(TestServers.shared().kafka(), database, Map.of()));
    }

    private static CohortFact given(UUID cohort, Purpose purpose) {
        return new ConsentGiven(FAMILY, cohort, "PH", purpose.jsonValue(), AT);
    }

    private static CohortFact withdrawn(UUID cohort, Purpose purpose) {
        return new ConsentWithdrawn(FAMILY, cohort, "PH", purpose.jsonValue(), AT);
    }

    private static StatusHistory statuses() {
        return family().orElseThrow().statuses();
    }

    private static CohortFact status(UUID cohort, int number, String status, String from) {
        return new FamilyStatusChanged(
                FAMILY, cohort, "PH", number, status, Optional.empty(), LocalDate.parse(from), AT.plusSeconds(number));
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
