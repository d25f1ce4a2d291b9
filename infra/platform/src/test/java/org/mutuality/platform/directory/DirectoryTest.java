package org.mutuality.platform.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.mutuality.platform.database.ReadModelDatabase;
import org.mutuality.platform.inbox.InboxBarrierFixture;
import org.mutuality.platform.problem.TransientFailures;

/** What many callers get who ask for one family at once. */
class DirectoryTest {
    private static final UUID FAMILY = UUID.randomUUID();

    private static final Set<Thread.State> WAITS = Set.of(Thread.State.WAITING, Thread.State.TIMED_WAITING);

    private final AtomicInteger asked = new AtomicInteger();
    private final CountDownLatch frozen = new CountDownLatch(1);
    private final ReadModelDatabase views = new ReadModelDatabase(frozenUntilReleased());
    private final Directory directory = new Directory(views, InboxBarrierFixture.from("127.0.0.1:1", views, Map.of()));

    @AfterEach
    void close() {
        directory.close();
    }

    @Test
    void while_the_database_is_frozen_all_who_wait_fail_with_the_first() throws Exception {
        try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Thread> waiting = new ArrayList<>();
            List<Future<Optional<FamilyRef>>> answers = new ArrayList<>();
            for (int i = 0; i < 50; i++) {
                answers.add(callers.submit(() -> {
                    synchronized (waiting) {
                        waiting.add(Thread.currentThread());
                    }
                    return directory.findFamily(FAMILY);
                }));
            }
            await().atMost(Duration.ofSeconds(60)).until(() -> allWait(waiting));
            frozen.countDown();
            for (Future<Optional<FamilyRef>> answer : answers) {
                assertThatThrownBy(answer::get)
                        .satisfies(e ->
                                assertThat(TransientFailures.isTransient(e)).isTrue());
            }
        }
        assertThat(asked).hasValue(1);
    }

    @Test
    void a_failure_is_not_remembered() {
        frozen.countDown();
        assertThatThrownBy(() -> directory.findFamily(FAMILY)).hasRootCauseMessage("Acquisition timeout");
        assertThatThrownBy(() -> directory.findFamily(FAMILY)).hasRootCauseMessage("Acquisition timeout");
        assertThat(asked).hasValue(2);
    }

    private static boolean allWait(List<Thread> threads) {
        synchronized (threads) {
            return threads.size() == 50
                    && threads.stream().map(Thread::getState).allMatch(WAITS::contains);
        }
    }

    /** The driver's part: a pool that has no connection to give. */
    private DataSource frozenUntilReleased() {
        return (DataSource) java.lang.reflect.Proxy.newProxyInstance(
                DataSource.class.getClassLoader(), new Class<?>[] {DataSource.class}, (proxy, method, arguments) -> {
                    asked.incrementAndGet();
                    frozen.await();
                    throw new SQLException("Acquisition timeout");
                });
    }
}
