package org.mutuality.platform.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mutuality.platform.directory.FamilyStatus.ACTIVE;
import static org.mutuality.platform.directory.FamilyStatus.LEFT;
import static org.mutuality.platform.directory.FamilyStatus.PAUSED;
import static org.mutuality.platform.directory.FamilyStatus.VOIDED;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mutuality.platform.directory.StatusHistory.StatusChange;

class StatusHistoryTest {
    private static final YearMonth FEBRUARY = YearMonth.of(2021, 2);
    private static final YearMonth MARCH = YearMonth.of(2021, 3);
    private static final YearMonth APRIL = YearMonth.of(2021, 4);

    @Test
    void without_a_change_a_family_is_active() {
        assertThat(StatusHistory.NONE.on(LocalDate.EPOCH)).isEqualTo(ACTIVE);
        assertThat(StatusHistory.NONE.takesPartIn(MARCH)).isTrue();
    }

    @Test
    void a_family_that_leaves_during_a_month_takes_part_in_it_and_no_journal_of_it_is_expected() {
        StatusHistory left = history(change(1, LEFT, "2021-03-15"));
        assertThat(left.takesPartIn(MARCH)).isTrue();
        assertThat(left.atEndOf(FEBRUARY)).isEqualTo(ACTIVE);
        assertThat(left.atEndOf(MARCH)).isEqualTo(LEFT);
        assertThat(left.takesPartIn(APRIL)).isFalse();
    }

    @Test
    void a_family_that_leaves_on_the_first_day_of_a_month_does_not_take_part_in_it() {
        assertThat(history(change(1, LEFT, "2021-03-01")).takesPartIn(MARCH)).isFalse();
    }

    @Test
    void a_family_that_comes_back_takes_part_from_the_month_of_its_return() {
        StatusHistory back = history(change(1, LEFT, "2021-02-01"), change(2, ACTIVE, "2021-03-31"));
        assertThat(back.takesPartIn(FEBRUARY)).isFalse();
        assertThat(back.takesPartIn(MARCH)).isTrue();
        assertThat(back.atEndOf(MARCH)).isEqualTo(ACTIVE);
    }

    @Test
    void a_change_from_the_same_day_replaces_the_one_before() {
        StatusHistory corrected = history(change(1, LEFT, "2021-03-01"), change(2, ACTIVE, "2021-03-01"));
        assertThat(corrected.on(LocalDate.parse("2021-03-01"))).isEqualTo(ACTIVE);
        assertThat(corrected.takesPartIn(MARCH)).isTrue();
    }

    @Test
    void a_paused_family_takes_part() {
        StatusHistory paused = history(change(1, PAUSED, "2021-02-10"));
        assertThat(paused.takesPartIn(MARCH)).isTrue();
        assertThat(paused.atEndOf(MARCH)).isEqualTo(PAUSED);
    }

    @Test
    void a_voided_family_takes_part_in_no_month_from_its_date_on_whatever_was_recorded_before() {
        StatusHistory voided = history(change(1, PAUSED, "2021-03-10"), change(2, VOIDED, "2021-02-01"));
        assertThat(voided.takesPartIn(FEBRUARY)).isFalse();
        assertThat(voided.takesPartIn(MARCH)).isFalse();
    }

    @Test
    void what_was_recorded_later_was_not_known_then() {
        StatusHistory history = history(change(1, PAUSED, "2021-02-10"), change(2, LEFT, "2021-02-20"));
        assertThat(history.asOf(Instant.ofEpochSecond(1)).atEndOf(FEBRUARY)).isEqualTo(PAUSED);
        assertThat(history.asOf(Instant.ofEpochSecond(2)).atEndOf(FEBRUARY)).isEqualTo(LEFT);
    }

    @Test
    void it_is_read_as_it_was_written() {
        StatusHistory history = history(change(1, PAUSED, "2021-02-10"), change(2, LEFT, "2021-02-20"));
        assertThat(StatusHistory.ofJson(history.toJson())).isEqualTo(history);
        assertThat(StatusHistory.ofJson(StatusHistory.NONE.toJson())).isEqualTo(StatusHistory.NONE);
    }

    private static StatusHistory history(StatusChange... changes) {
        return new StatusHistory(List.of(changes));
    }

    private static StatusChange change(int number, FamilyStatus status, String from) {
        return new StatusChange(number, status, LocalDate.parse(from), Instant.ofEpochSecond(number));
    }
}
