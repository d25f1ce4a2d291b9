package org.mutuality.platform.aggregate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mutuality.platform.problem.CommonProblem.NOT_FOUND;

import org.junit.jupiter.api.Test;
import org.mutuality.platform.problem.Message;
import org.mutuality.platform.problem.ProblemException;

class IdReservationTest {
    @Test
    void an_id_is_reserved_for_its_first_use() {
        IdReservation<String> free = IdReservation.free();
        assertThat(free.isFor("strategy")).isFalse();
        assertThat(free.accepts("strategy", use -> NOT_FOUND.because(Message.text(use))))
                .isTrue();
        IdReservation<String> reserved = free.reserved("strategy");
        assertThat(reserved.isFor("strategy")).isTrue();
        assertThat(reserved.accepts("strategy", use -> NOT_FOUND.because(Message.text(use))))
                .isFalse();
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> reserved.accepts("goal", use -> NOT_FOUND.because(Message.text(use))))
                .withMessage("strategy");
    }
}
