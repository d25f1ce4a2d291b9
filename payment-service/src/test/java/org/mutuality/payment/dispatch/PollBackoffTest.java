package org.mutuality.payment.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class PollBackoffTest {
    private static final Instant AT = Instant.parse("2021-04-02T10:00:00Z");

    private final PollBackoff rounds = new PollBackoff(DispatchSettingsFixture.USUAL);

    @Test
    void while_nothing_is_learned_the_pause_doubles_up_to_the_longest() {
        assertThat(rounds.isDue(AT)).as("the first at once").isTrue();
        rounds.roundEnded(false, AT);
        dueAfter(Duration.ofSeconds(10), AT);
        assertThat(idle().minusSeconds(300)).satisfies(ended -> dueAfter(Duration.ofMinutes(5), ended));
    }

    @Test
    void what_is_learned_makes_the_next_one_soon() {
        Instant now = idle();
        rounds.roundEnded(true, now);
        dueAfter(Duration.ofSeconds(5), now);
    }

    @Test
    void after_idling_an_order_that_is_sent_is_asked_about_when_it_may_be() {
        Instant sent = idle().minusSeconds(299);
        rounds.orderSent(sent);
        dueAfter(DispatchSettingsFixture.USUAL.pollAfter(), sent);
        rounds.roundEnded(false, sent.plus(DispatchSettingsFixture.USUAL.pollAfter()));
        dueAfter(Duration.ofSeconds(10), sent.plus(DispatchSettingsFixture.USUAL.pollAfter()));
    }

    @Test
    void who_sends_on_and_on_puts_no_round_off() {
        Instant sent = idle().minusSeconds(299);
        rounds.orderSent(sent);
        rounds.orderSent(sent.plusSeconds(14));
        dueAfter(DispatchSettingsFixture.USUAL.pollAfter(), sent);
        Instant last = idle().minusSeconds(1);
        rounds.orderSent(last);
        dueAfter(Duration.ofSeconds(1), last);
    }

    /** Nothing has been learned for an hour; returns when the next round is due, five minutes after the last one. */
    private Instant idle() {
        for (int round = 0; round < 12; round++) {
            rounds.roundEnded(false, AT);
        }
        return AT.plusSeconds(300);
    }

    private void dueAfter(Duration pause, Instant since) {
        assertThat(rounds.isDue(since.plus(pause).minusMillis(1))).isFalse();
        assertThat(rounds.isDue(since.plus(pause))).isTrue();
    }
}
