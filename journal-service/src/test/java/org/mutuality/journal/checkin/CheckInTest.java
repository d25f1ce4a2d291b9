package org.mutuality.journal.checkin;

import static org.mutuality.journal.checkin.CheckInProblem.CHECK_IN_ALREADY_RECORDED;
import static org.mutuality.journal.checkin.CheckInProblem.CHECK_IN_NOT_FOUND;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.mutuality.journal.checkin.CheckInCommand.RecordCheckIn;
import org.mutuality.journal.checkin.CheckInCommand.WithdrawCheckIn;
import org.mutuality.journal.checkin.CheckInEvent.CheckInRecorded;
import org.mutuality.journal.checkin.CheckInEvent.CheckInWithdrawn;
import org.mutuality.testkit.AggregateSpec;

class CheckInTest {
    private static final CheckInId ID = new CheckInId(UUID.randomUUID());
    private static final UUID FAMILY = UUID.randomUUID();
    private static final UUID COHORT = UUID.randomUUID();
    private static final LocalDate DAY = LocalDate.of(2021, 3, 5);
    private static final Instant AT = Instant.parse("2021-03-05T10:00:00Z");

    private final AggregateSpec<CheckIn> checkIn = AggregateSpec.of(CheckIn.class);

    @Test
    void it_is_recorded_once() {
        checkIn.given().when(on(DAY, CheckInChannel.CALL)).then(recorded(DAY, CheckInChannel.CALL));
        checkIn.given(recorded(DAY, CheckInChannel.CALL))
                .when(on(DAY, CheckInChannel.CALL))
                .thenNothing();
    }

    @Test
    void an_id_stands_for_one_check_in() {
        checkIn.given(recorded(DAY, CheckInChannel.CALL))
                .when(on(DAY.plusDays(1), CheckInChannel.CALL))
                .thenRefused(CHECK_IN_ALREADY_RECORDED);
        checkIn.given(recorded(DAY, CheckInChannel.CALL))
                .when(on(DAY, CheckInChannel.SMS))
                .thenRefused(CHECK_IN_ALREADY_RECORDED);
        checkIn.given(recorded(DAY, CheckInChannel.CALL))
                .when(new RecordCheckIn(ID, UUID.randomUUID(), COHORT, "PH", DAY, CheckInChannel.CALL, "lia", AT))
                .thenRefused(CHECK_IN_ALREADY_RECORDED);
        checkIn.given(recorded(DAY, CheckInChannel.CALL), withdrawn())
                .when(on(DAY, CheckInChannel.CALL))
                .thenRefused(CHECK_IN_ALREADY_RECORDED);
    }

    @Test
    void it_is_withdrawn_once() {
        checkIn.given(recorded(DAY, CheckInChannel.CALL))
                .when(new WithdrawCheckIn(ID, "lia", AT))
                .then(withdrawn());
        checkIn.given(recorded(DAY, CheckInChannel.CALL), withdrawn())
                .when(new WithdrawCheckIn(ID, "lia", AT))
                .thenNothing();
        checkIn.given().when(new WithdrawCheckIn(ID, "lia", AT)).thenRefused(CHECK_IN_NOT_FOUND);
    }

    private static RecordCheckIn on(LocalDate day, CheckInChannel channel) {
        return new RecordCheckIn(ID, FAMILY, COHORT, "PH", day, channel, "lia", AT);
    }

    private static CheckInRecorded recorded(LocalDate day, CheckInChannel channel) {
        return new CheckInRecorded(ID, FAMILY, COHORT, "PH", day, channel, Optional.of("lia"), AT);
    }

    private static CheckInWithdrawn withdrawn() {
        return new CheckInWithdrawn(ID, FAMILY, COHORT, "PH", Optional.of("lia"), AT);
    }
}
