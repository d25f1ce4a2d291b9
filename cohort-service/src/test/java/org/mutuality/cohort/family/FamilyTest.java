package org.mutuality.cohort.family;

import static org.mutuality.cohort.family.FamilyProblem.COHORT_NOT_OPEN;
import static org.mutuality.cohort.family.FamilyProblem.FAMILY_ALREADY_ENROLLED;
import static org.mutuality.cohort.family.FamilyProblem.FAMILY_ERASED;
import static org.mutuality.cohort.family.FamilyProblem.FAMILY_INVALID;
import static org.mutuality.cohort.family.FamilyProblem.FAMILY_IN_OTHER_COHORT;
import static org.mutuality.cohort.family.FamilyProblem.INTERVIEW_INVALID;
import static org.mutuality.platform.directory.Purpose.JOURNAL;
import static org.mutuality.platform.directory.Purpose.PAYMENT;
import static org.mutuality.platform.directory.Purpose.RESEARCH;

import java.time.Instant;
import java.time.YearMonth;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mutuality.cohort.cohort.CohortId;
import org.mutuality.cohort.family.FamilyCommand.EnrolFamily;
import org.mutuality.cohort.family.FamilyCommand.EraseFamily;
import org.mutuality.cohort.family.FamilyCommand.GiveConsent;
import org.mutuality.cohort.family.FamilyCommand.RecordExternalId;
import org.mutuality.cohort.family.FamilyCommand.RecordInterview;
import org.mutuality.cohort.family.FamilyCommand.WithdrawConsent;
import org.mutuality.cohort.family.FamilyEvent.ConsentGiven;
import org.mutuality.cohort.family.FamilyEvent.ConsentWithdrawn;
import org.mutuality.cohort.family.FamilyEvent.ErasureReason;
import org.mutuality.cohort.family.FamilyEvent.ExternalIdRecorded;
import org.mutuality.cohort.family.FamilyEvent.FamilyEnrolled;
import org.mutuality.cohort.family.FamilyEvent.FamilyErased;
import org.mutuality.cohort.family.FamilyEvent.InterviewRecorded;
import org.mutuality.cohort.family.Interview.Outcome;
import org.mutuality.platform.directory.Purpose;
import org.mutuality.platform.privacy.Ciphertext;
import org.mutuality.platform.privacy.EncryptedText;
import org.mutuality.testkit.AggregateSpec;

class FamilyTest {
    private static final FamilyId ID = new FamilyId(new UUID(2, 2));
    private static final CohortId COHORT = new CohortId(new UUID(1, 1));
    private static final CohortId OTHER = new CohortId(new UUID(1, 2));
    private static final Instant NOW = Instant.parse("2026-11-22T05:00:00Z");
    private static final FamilyEnrolled ENROLLED =
            new FamilyEnrolled(ID, COHORT, "PK", Optional.of(6), Set.of(JOURNAL, PAYMENT), NOW);

    private static final FamilyErased ERASED =
            new FamilyErased(ID, COHORT, "PK", ErasureReason.FAMILY_REQUEST, "lea", NOW);

    private final AggregateSpec<Family> family = AggregateSpec.of(Family.class);

    @Test
    void a_family_is_enrolled_with_its_consents() {
        family.given()
                .when(enrol(COHORT, true, 6, Set.of(PAYMENT, JOURNAL)))
                .then(ENROLLED, given(JOURNAL), given(PAYMENT));
    }

    @Test
    void a_family_can_be_enrolled_without_consents() {
        family.given()
                .when(enrol(COHORT, true, 1, Set.of()))
                .then(new FamilyEnrolled(ID, COHORT, "PK", Optional.of(1), Set.of(), NOW));
    }

    @Test
    void enrolling_again_with_the_same_content_changes_nothing() {
        family.given(ENROLLED, given(JOURNAL), given(PAYMENT))
                .when(enrol(COHORT, true, 6, Set.of(JOURNAL, PAYMENT)))
                .thenNothing();
    }

    @Test
    void enrolling_again_does_not_restore_a_withdrawn_consent() {
        family.given(ENROLLED, given(JOURNAL), given(PAYMENT), withdrawn(PAYMENT))
                .when(enrol(COHORT, true, 6, Set.of(JOURNAL, PAYMENT)))
                .thenNothing();
    }

    @Test
    void enrolling_again_with_other_content_is_refused() {
        family.given(ENROLLED)
                .when(enrol(COHORT, true, 7, Set.of(JOURNAL, PAYMENT)))
                .thenRefused(FAMILY_ALREADY_ENROLLED);
        family.given(ENROLLED).when(enrol(COHORT, true, 6, Set.of(JOURNAL))).thenRefused(FAMILY_ALREADY_ENROLLED);
    }

    @Test
    void an_external_id_is_recorded_once() {
        RecordExternalId record = new RecordExternalId(ID, new EncryptedText(new Ciphertext("v1.AAAA"), "f"), NOW);
        ExternalIdRecorded recorded = new ExternalIdRecorded(ID, COHORT, "PK", record.externalId(), NOW);
        family.given(ENROLLED).when(record).then(recorded);
        family.given(ENROLLED, recorded)
                .when(new RecordExternalId(ID, new EncryptedText(new Ciphertext("v1.BBBB"), "f"), NOW))
                .thenNothing();
        family.given(ENROLLED, ERASED).when(record).thenRefused(FAMILY_ERASED);
    }

    @Test
    void an_interview_is_recorded_and_replaced_by_another_outcome_of_its_month() {
        YearMonth month = YearMonth.of(2026, 10);
        Interview refused = new Interview(month, Outcome.REFUSED, Optional.empty());
        Interview completed = new Interview(month, Outcome.COMPLETED, Optional.of("5860.086"));
        InterviewRecorded first = new InterviewRecorded(ID, COHORT, "PK", refused, NOW);
        family.given(ENROLLED).when(new RecordInterview(ID, refused, NOW)).then(first);
        family.given(ENROLLED, first)
                .when(new RecordInterview(ID, refused, NOW))
                .thenNothing();
        family.given(ENROLLED, first)
                .when(new RecordInterview(ID, completed, NOW))
                .then(new InterviewRecorded(ID, COHORT, "PK", completed, NOW));
        family.given(ENROLLED, ERASED)
                .when(new RecordInterview(ID, refused, NOW))
                .thenRefused(FAMILY_ERASED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "0.000", "-1", "1e3", "", "1,5", "1234567890123", "NaN"})
    void a_weight_is_a_positive_plain_decimal(String weight) {
        Interview interview = new Interview(YearMonth.of(2026, 10), Outcome.COMPLETED, Optional.of(weight));
        family.given(ENROLLED).when(new RecordInterview(ID, interview, NOW)).thenRefused(INTERVIEW_INVALID);
    }

    @Test
    void an_interview_is_about_a_month_that_has_started() {
        Interview interview = new Interview(YearMonth.of(2026, 12), Outcome.REACHED, Optional.empty());
        family.given(ENROLLED).when(new RecordInterview(ID, interview, NOW)).thenRefused(INTERVIEW_INVALID);
    }

    @Test
    void a_family_is_in_one_cohort() {
        family.given(ENROLLED)
                .when(enrol(OTHER, true, 6, Set.of(JOURNAL, PAYMENT)))
                .thenRefused(FAMILY_IN_OTHER_COHORT);
    }

    @Test
    void enrolment_in_a_cohort_that_is_not_open_is_refused() {
        family.given().when(enrol(COHORT, false, 6, Set.of())).thenRefused(COHORT_NOT_OPEN);
    }

    @ParameterizedTest
    @ValueSource(ints = {Integer.MIN_VALUE, -1, 0, 51, Integer.MAX_VALUE})
    void a_household_has_1_to_50_persons(int size) {
        family.given().when(enrol(COHORT, true, size, Set.of())).thenRefused(FAMILY_INVALID, "/householdSize");
        family.given(ENROLLED).when(enrol(OTHER, true, size, Set.of())).thenRefused(FAMILY_INVALID, "/householdSize");
    }

    @Test
    void a_household_of_unknown_size_is_enrolled_without_one() {
        FamilyEnrolled unknown = new FamilyEnrolled(ID, COHORT, "PK", Optional.empty(), Set.of(), NOW);
        family.given().when(enrol(COHORT, true, Optional.empty(), Set.of())).then(unknown);
        family.given(unknown)
                .when(enrol(COHORT, true, Optional.empty(), Set.of()))
                .thenNothing();
        family.given(unknown).when(enrol(COHORT, true, 6, Set.of())).thenRefused(FAMILY_ALREADY_ENROLLED);
    }

    @Test
    void consent_given_twice_is_one_event() {
        family.given(ENROLLED).when(new GiveConsent(ID, RESEARCH, NOW)).then(given(RESEARCH));
        family.given(ENROLLED, given(RESEARCH))
                .when(new GiveConsent(ID, RESEARCH, NOW.plusSeconds(1)))
                .thenNothing();
    }

    @Test
    void consent_is_withdrawn_once() {
        family.given(ENROLLED, given(JOURNAL))
                .when(new WithdrawConsent(ID, JOURNAL, NOW))
                .then(withdrawn(JOURNAL));
        family.given(ENROLLED, given(JOURNAL), withdrawn(JOURNAL))
                .when(new WithdrawConsent(ID, JOURNAL, NOW))
                .thenNothing();
    }

    @Test
    void withdrawing_a_consent_never_given_changes_nothing() {
        family.given(ENROLLED, given(JOURNAL))
                .when(new WithdrawConsent(ID, RESEARCH, NOW))
                .thenNothing();
    }

    @Test
    void consent_can_be_given_again() {
        family.given(ENROLLED, given(JOURNAL), withdrawn(JOURNAL))
                .when(new GiveConsent(ID, JOURNAL, NOW))
                .then(given(JOURNAL));
    }

    @Test
    void consent_for_one_purpose_does_not_affect_another() {
        family.given(ENROLLED, given(JOURNAL), given(PAYMENT), withdrawn(PAYMENT))
                .when(new WithdrawConsent(ID, JOURNAL, NOW))
                .then(withdrawn(JOURNAL));
    }

    @Test
    void a_family_is_erased_once_and_cannot_be_changed_again() {
        EraseFamily erase = new EraseFamily(ID, ErasureReason.FAMILY_REQUEST, "lead", NOW);
        FamilyErased erased = new FamilyErased(ID, COHORT, "PK", ErasureReason.FAMILY_REQUEST, "lead", NOW);
        family.given(ENROLLED).when(erase).then(erased);
        family.given(ENROLLED, erased).when(erase).thenNothing();
        family.given(ENROLLED, erased)
                .when(enrol(COHORT, true, 6, Set.of(JOURNAL, PAYMENT)))
                .thenRefused(FAMILY_ERASED);
        family.given(ENROLLED, erased).when(new GiveConsent(ID, RESEARCH, NOW)).thenRefused(FAMILY_ERASED);
        family.given(ENROLLED, given(JOURNAL), erased)
                .when(new WithdrawConsent(ID, JOURNAL, NOW))
                .thenRefused(FAMILY_ERASED);
    }

    private static EnrolFamily enrol(CohortId cohort, boolean open, int size, Set<Purpose> consents) {
        return enrol(cohort, open, Optional.of(size), consents);
    }

    private static EnrolFamily enrol(CohortId cohort, boolean open, Optional<Integer> size, Set<Purpose> consents) {
        return new EnrolFamily(ID, cohort, "PK", open, size, consents, NOW);
    }

    private static ConsentGiven given(Purpose purpose) {
        return new ConsentGiven(ID, COHORT, "PK", purpose, NOW);
    }

    private static ConsentWithdrawn withdrawn(Purpose purpose) {
        return new ConsentWithdrawn(ID, COHORT, "PK", purpose, NOW);
    }
}
