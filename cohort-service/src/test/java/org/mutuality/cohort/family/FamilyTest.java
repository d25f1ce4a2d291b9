package org.mutuality.cohort.family;

import static org.mutuality.cohort.family.FamilyProblem.COHORT_NOT_OPEN;
import static org.mutuality.cohort.family.FamilyProblem.FAMILY_ALREADY_ENROLLED;
import static org.mutuality.cohort.family.FamilyProblem.FAMILY_ERASED;
import static org.mutuality.cohort.family.FamilyProblem.FAMILY_INVALID;
import static org.mutuality.cohort.family.FamilyProblem.FAMILY_IN_OTHER_COHORT;
import static org.mutuality.cohort.family.FamilyProblem.FAMILY_STATUS_INVALID;
import static org.mutuality.cohort.family.FamilyProblem.FAMILY_STATUS_NOT_POSSIBLE;
import static org.mutuality.cohort.family.FamilyProblem.FAMILY_STATUS_OUT_OF_ORDER;
import static org.mutuality.cohort.family.FamilyProblem.FAMILY_VOIDED;
import static org.mutuality.cohort.family.FamilyProblem.INTERVIEW_INVALID;
import static org.mutuality.platform.directory.FamilyStatus.ACTIVE;
import static org.mutuality.platform.directory.FamilyStatus.GRADUATED;
import static org.mutuality.platform.directory.FamilyStatus.LEFT;
import static org.mutuality.platform.directory.FamilyStatus.PAUSED;
import static org.mutuality.platform.directory.FamilyStatus.VOIDED;
import static org.mutuality.platform.directory.Purpose.JOURNAL;
import static org.mutuality.platform.directory.Purpose.PAYMENT;
import static org.mutuality.platform.directory.Purpose.RESEARCH;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mutuality.cohort.cohort.CohortId;
import org.mutuality.cohort.family.FamilyCommand.ChangeFamilyStatus;
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
import org.mutuality.cohort.family.FamilyEvent.FamilyStatusChanged;
import org.mutuality.cohort.family.FamilyEvent.InterviewRecorded;
import org.mutuality.cohort.family.Interview.Outcome;
import org.mutuality.platform.directory.FamilyStatus;
import org.mutuality.platform.directory.Purpose;
import org.mutuality.platform.privacy.Ciphertext;
import org.mutuality.platform.privacy.EncryptedText;
import org.mutuality.testkit.AggregateSpec;

class FamilyTest {
    private static final FamilyId ID = new FamilyId(new UUID(2, 2));
    private static final CohortId COHORT = new CohortId(new UUID(1, 1));
    private static final CohortId OTHER = new CohortId(new UUID(1, 2));
    private static final Instant NOW = Instant.parse("2026-11-22T05:00:00Z");
    private static final Instant RECORDED = Instant.parse("2026-12-24T10:00:00Z");
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

    @Test
    void a_family_pauses_comes_back_and_leaves_each_from_a_day_on() {
        family.given(ENROLLED)
                .when(change(PAUSED, StatusReason.AWAY, "2026-11-22"))
                .then(changed(1, PAUSED, StatusReason.AWAY, "2026-11-22"));
        family.given(ENROLLED, changed(1, PAUSED, StatusReason.AWAY, "2026-11-22"))
                .when(change(ACTIVE, null, "2026-12-01"))
                .then(changed(2, ACTIVE, null, "2026-12-01"));
        family.given(
                        ENROLLED,
                        changed(1, PAUSED, StatusReason.AWAY, "2026-11-22"),
                        changed(2, ACTIVE, null, "2026-12-01"))
                .when(change(LEFT, StatusReason.MOVED_AWAY, "2026-12-01"))
                .then(changed(3, LEFT, StatusReason.MOVED_AWAY, "2026-12-01"));
        family.given(ENROLLED)
                .when(change(GRADUATED, null, "2026-12-24"))
                .then(changed(1, GRADUATED, null, "2026-12-24"));
    }

    @Test
    void the_last_change_repeated_changes_nothing() {
        FamilyStatusChanged left = changed(1, LEFT, StatusReason.OTHER, "2026-12-01");
        family.given(ENROLLED, left)
                .when(change(LEFT, StatusReason.OTHER, "2026-12-01"))
                .thenNothing();
        family.given(ENROLLED, left)
                .when(change(LEFT, StatusReason.OWN_WISH, "2026-12-01"))
                .thenRefused(FAMILY_STATUS_NOT_POSSIBLE);
        family.given(ENROLLED).when(change(ACTIVE, null, "2026-12-01")).thenRefused(FAMILY_STATUS_NOT_POSSIBLE);
    }

    @Test
    void a_change_before_the_last_one_is_refused_and_one_from_the_same_day_takes_it_back() {
        FamilyStatusChanged left = changed(1, LEFT, StatusReason.OWN_WISH, "2026-12-10");
        family.given(ENROLLED, left).when(change(ACTIVE, null, "2026-12-09")).thenRefused(FAMILY_STATUS_OUT_OF_ORDER);
        family.given(ENROLLED, left)
                .when(change(ACTIVE, null, "2026-12-10"))
                .then(changed(2, ACTIVE, null, "2026-12-10"));
    }

    @Test
    void a_family_that_left_or_graduated_has_to_be_active_before_anything_else() {
        for (FamilyStatusChanged gone : List.of(
                changed(1, LEFT, StatusReason.OWN_WISH, "2026-12-01"), changed(1, GRADUATED, null, "2026-12-01"))) {
            family.given(ENROLLED, gone)
                    .when(change(PAUSED, StatusReason.AWAY, "2026-12-02"))
                    .thenRefused(FAMILY_STATUS_NOT_POSSIBLE);
            family.given(ENROLLED, gone)
                    .when(change(ACTIVE, null, "2026-12-02"))
                    .then(changed(2, ACTIVE, null, "2026-12-02"));
        }
    }

    @Test
    void a_family_enrolled_in_error_is_voided_from_the_start_and_for_good() {
        ChangeFamilyStatus change = change(VOIDED, StatusReason.DUPLICATE, "2026-06-01");
        FamilyStatusChanged voided = changed(2, VOIDED, StatusReason.DUPLICATE, "2026-06-01");
        FamilyStatusChanged paused = changed(1, PAUSED, StatusReason.AWAY, "2026-12-01");
        family.given(ENROLLED, paused).when(change).then(voided);
        family.given(ENROLLED, paused, voided).when(change).thenNothing();
        family.given(ENROLLED, paused, voided)
                .when(change(ACTIVE, null, "2026-12-02"))
                .thenRefused(FAMILY_VOIDED);
    }

    @Test
    void a_status_counts_from_the_enrolment_to_today() {
        // Enrolled on the 21st in the westernmost time zone; recorded when the 25th has begun in the easternmost.
        family.given(ENROLLED)
                .when(change(GRADUATED, null, "2026-11-21"))
                .then(changed(1, GRADUATED, null, "2026-11-21"));
        family.given(ENROLLED).when(change(GRADUATED, null, "2026-11-20")).thenRefused(FAMILY_STATUS_INVALID, "/from");
        family.given(ENROLLED)
                .when(change(GRADUATED, null, "2026-12-25"))
                .then(changed(1, GRADUATED, null, "2026-12-25"));
        family.given(ENROLLED).when(change(GRADUATED, null, "2026-12-26")).thenRefused(FAMILY_STATUS_INVALID, "/from");
    }

    @Test
    void a_reason_is_given_for_a_pause_a_leaving_and_an_error_and_for_nothing_else() {
        for (ChangeFamilyStatus invalid : List.of(
                change(PAUSED, null, "2026-12-01"),
                change(PAUSED, StatusReason.MOVED_AWAY, "2026-12-01"),
                change(LEFT, null, "2026-12-01"),
                change(LEFT, StatusReason.DUPLICATE, "2026-12-01"),
                change(GRADUATED, StatusReason.OTHER, "2026-12-01"),
                change(VOIDED, StatusReason.OWN_WISH, "2026-12-01"))) {
            family.given(ENROLLED).when(invalid).thenRefused(FAMILY_STATUS_INVALID, "/reason");
        }
    }

    @Test
    void the_status_of_an_erased_family_cannot_be_changed() {
        family.given(ENROLLED, ERASED)
                .when(change(GRADUATED, null, "2026-12-01"))
                .thenRefused(FAMILY_ERASED);
    }

    private static ChangeFamilyStatus change(FamilyStatus status, @Nullable StatusReason reason, String from) {
        return new ChangeFamilyStatus(
                ID, status, Optional.ofNullable(reason), LocalDate.parse(from), "liaison", RECORDED);
    }

    private static FamilyStatusChanged changed(
            int number, FamilyStatus status, @Nullable StatusReason reason, String from) {
        return new FamilyStatusChanged(
                ID,
                COHORT,
                "PK",
                number,
                status,
                Optional.ofNullable(reason),
                LocalDate.parse(from),
                "liaison",
                RECORDED);
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
