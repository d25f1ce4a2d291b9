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

/** Concurrent queries for one family. */
class DirectoryTest {
    private static final UUID FAMILY = UUID.randomUUID();

    private static final Set<Thread.State> WAITS = Set.of(Thread.State.WAITING, Thread.State.TIMED_WAITING);

    private final AtomicInteger queries = new AtomicInteger();
    private final CountDownLatch released = new CountDownLatch(1);
    private final ReadModelDatabase database = new ReadModelDatabase(blockedUntilReleased());
    private final Directory directory =
            new Directory(database, InboxBarrierFixture.from("127.0.0.1:1", database, Map.of()));

    @AfterEach
    void close() {
        directory.close();
    }

    @Test
    void all_waiting_callers_fail_with_the_first_while_the_database_hangs() throws Exception {
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
            await().atMost(Duration.ofSeconds(60)).until(() -> allAreWaiting(waiting));
            released.countDown();
            for (Future<Optional<FamilyRef>> answer : answers) {
                assertThatThrownBy(answer::get)
                        .satisfies(e ->
                                assertThat(TransientFailures.isTransient(e)).isTrue());
            }
        }
        assertThat(queries).hasValue(1);
    }

    @Test
    void a_failure_is_not_cached() {
        released.countDown();
        assertThatThrownBy(() -> directory.findFamily(FAMILY)).hasRootCauseMessage("Acquisition timeout");
        assertThatThrownBy(() -> directory.findFamily(FAMILY)).hasRootCauseMessage("Acquisition timeout");
        assertThat(queries).hasValue(2);
    }

    private static boolean allAreWaiting(List<Thread> threads) {
        synchronized (threads) {
            return threads.size() == 50
                    && threads.stream().map(Thread::getState).allMatch(WAITS::contains);
        }
    }

    /** A pool without a free connection. */
    private DataSource blockedUntilReleased() {
        return (DataSource) java.lang.reflect.Proxy.newProxyInstance(
                DataSource.class.getClassLoader(), new Class<?>[] {DataSource.class}, (proxy, method, arguments) -> {
                    queries.incrementAndGet();
                    released.await();
                    throw new SQLException("Acquisition timeout");
                });
    }
}
