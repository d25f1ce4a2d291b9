package org.mutuality.payment.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mutuality.payment.dispatch.OrderStatusPoller.OrderNotFoundAction;

class OrderNotFoundActionTest {
    @ParameterizedTest
    @CsvSource({
        "true,  PT14.999S,   WAIT",
        "true,  PT15S,       RESEND",
        "true,  PT72H,       RESEND",
        "false, PT14.999S,   WAIT",
        "false, PT30S,       WAIT",
        "false, PT1M59.999S, WAIT",
        "false, PT2M,        GIVE_UP"
    })
    void what_may_not_be_sent_again_is_given_up_only_when_none_of_it_can_be_in_transit(
            boolean mayReport, Duration age, OrderNotFoundAction then) {
        assertThat(OrderNotFoundAction.of(mayReport, age, DispatchSettingsFixture.USUAL))
                .isEqualTo(then);
    }
}
