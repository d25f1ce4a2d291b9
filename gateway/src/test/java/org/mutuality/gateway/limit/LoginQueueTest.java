package org.mutuality.gateway.limit;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mutuality.gateway.problem.RequestRejectedException;

class LoginQueueTest {
    private static final int AT_ONCE = 8;

    private final LoginQueue queue = new LoginQueue();
    private final List<Promise<String>> started = new ArrayList<>();

    @Test
    void few_logins_of_an_address_run_at_once_and_all_get_their_turn() {
        List<Future<String>> results = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            results.add(queue.run("10.0.0.1", this::start));
        }
        assertThat(started).hasSize(AT_ONCE);
        assertThat(queue.run("10.0.0.2", () -> Future.succeededFuture("elsewhere"))
                        .result())
                .isEqualTo("elsewhere");
        for (int i = 0; i < 100; i++) {
            assertThat(started).hasSize(Math.min(100, i + AT_ONCE));
            if (i % 2 == 0) {
                started.get(i).complete("token");
            } else {
                started.get(i).fail("wrong");
            }
        }
        assertThat(results).allMatch(Future::isComplete);
        assertThat(results.stream().filter(Future::succeeded)).hasSize(50);
    }

    @Test
    void logins_that_fail_to_start_give_their_turn_to_the_next() {
        for (int i = 0; i < 2 * AT_ONCE; i++) {
            assertThat(queue.<String>run("10.0.0.1", () -> {
                                throw new IllegalStateException("no");
                            })
                            .failed())
                    .isTrue();
        }
        queue.run("10.0.0.1", this::start);
        assertThat(started).hasSize(1);
    }

    @Test
    void the_queue_has_an_end() {
        for (int i = 0; i < AT_ONCE + 1_000; i++) {
            assertThat(queue.run("10.0.0.1", this::start).isComplete()).isFalse();
        }
        assertThat(queue.run("10.0.0.1", this::start).cause()).isInstanceOf(RequestRejectedException.class);
        assertThat(queue.run("10.0.0.2", this::start).isComplete()).isFalse();
    }

    private Future<String> start() {
        Promise<String> login = Promise.promise();
        started.add(login);
        return login.future();
    }
}
