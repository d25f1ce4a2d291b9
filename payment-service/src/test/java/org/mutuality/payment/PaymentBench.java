package org.mutuality.payment;

import static org.awaitility.Awaitility.await;
import static org.mutuality.payment.CohortFixture.founded;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.mutuality.contracts.Money;
import org.mutuality.contracts.journal.JournalSubmitted;
import org.mutuality.payment.ledger.TransferCommand.PostTransfer;
import org.mutuality.payment.ledger.posting.PostingRules;
import org.mutuality.payment.payout.Entitlement;
import org.mutuality.payment.payout.PayoutCommand.CreatePayout;
import org.mutuality.payment.payoutaccount.PayoutAccountFixture;
import org.mutuality.payment.payoutaccount.details.AccountDetails;
import org.mutuality.platform.BoundedConcurrency;
import org.mutuality.platform.database.ReadModelDatabase;
import org.mutuality.platform.directory.FamilyRef;
import org.mutuality.platform.eventsourcing.CommandGateway;
import org.mutuality.providers.mobile.MobileMoneySimulator;
import org.mutuality.testkit.RealServers;
import org.mutuality.testkit.TestTopics;

/**
 * How fast money is reckoned and sent; no test, so only {@code infra/bench/run payments} runs it. The whole service, real
 * PostgreSQL and Kafka, the simulated operator and the load share the machine. Prints a line for each question.
 */
@QuarkusTest
@QuarkusTestResource(value = RealServers.class, initArgs = @ResourceArg(name = "service", value = "payment"))
@QuarkusTestResource(value = PaymentBench.AnOperator.class, restrictToAnnotatedClass = true)
class PaymentBench {
    private static final int EVENTS = Integer.getInteger("bench.events", 1_000_000);
    private static final int LINES = Integer.getInteger("bench.lines", 50_000);
    private static final int SECONDS = Integer.getInteger("bench.seconds", 20);
    private static final int WRITERS = 32;
    private static final int PAGE = 500;
    private static final Duration LONG = Duration.ofHours(3);

    @Inject
    CommandGateway commands;

    @Inject
    ReadModelDatabase views;

    @Inject
    PayoutAccountFixture wishes;

    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    String database;

    @ConfigProperty(name = "quarkus.datasource.username")
    String user;

    @ConfigProperty(name = "quarkus.datasource.password")
    String password;

    /** One that takes whatever comes, as fast as it comes. */
    public static class AnOperator implements QuarkusTestResourceLifecycleManager {
        private MobileMoneySimulator operator;

        @Override
        public Map<String, String> start() {
            try {
                operator = new MobileMoneySimulator(0, Files.createTempDirectory("operator"), "key", "secret");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            operator.start();
            return Map.of(
                    "mutuality.payment.mobile-money.url",
                    operator.address().toString(),
                    "mutuality.payment.mobile-money.key",
                    "key",
                    "mutuality.payment.dispatch.poll-after",
                    "PT1S",
                    "mutuality.payment.dispatch.pause",
                    "PT0.5S",
                    // Nothing was open before the batch: else its first asking would wait for minutes.
                    "mutuality.payment.dispatch.longest-pause",
                    "PT1S",
                    "mutuality.payment.mobile-money.orders-per-second",
                    "1000000",
                    "mutuality.payment.mobile-money.queries-per-second",
                    "1000000");
        }

        @Override
        public void stop() {
            operator.close();
        }
    }

    @Test
    void accruals() {
        CohortFixture cohort = founded("PH", "PHP", Optional.empty());
        new FinanceTeam().earning(cohort, 1, "2021-03");
        long before = count("select count(*) from stipend");
        TestTopics.publishAll(
                IntStream.range(0, EVENTS).mapToObj(nth -> cohort.submitted(UUID.randomUUID(), "2021-04", true)),
                JournalSubmitted::familyId,
                "PH",
                cohort.cohortId());
        measured(
                "accruals, as a rebuild from a topic that has them all",
                EVENTS,
                () -> count("select count(*) from stipend") - before);
    }

    @Test
    void postings() throws Exception {
        AtomicLong posted = new AtomicLong();
        long before = count("select count(*) from posting");
        Instant end = Instant.now().plusSeconds(SECONDS);
        try (ExecutorService writers = Executors.newVirtualThreadPerTaskExecutor()) {
            IntStream.range(0, WRITERS).forEach(writer -> writers.execute(() -> post(end, posted)));
        }
        double perSecond = posted.get() / (double) SECONDS;
        say("ledger transfers at %d writers: %.0f/s, %.0f postings/s", WRITERS, perSecond, 2 * perSecond);
        measured(
                "postings still to be seen in the books",
                2 * posted.get(),
                () -> count("select count(*) from posting") - before);
        double tpcB = tpcB();
        say("pgbench, TPC-B-like, %d clients: %.0f/s; transfers are %.2f of it", WRITERS, tpcB, perSecond / tpcB);
    }

    private void post(Instant end, AtomicLong posted) {
        while (Instant.now().isBefore(end)) {
            commands.send(PostTransfer.of(
                    PostingRules.investment(
                            UUID.randomUUID(),
                            UUID.randomUUID(),
                            UUID.randomUUID(),
                            "PH",
                            Money.of("450.00", "PHP"),
                            Instant.now()),
                    Instant.now()));
            posted.incrementAndGet();
        }
    }

    @Test
    void releases() {
        FinanceTeam finance = new FinanceTeam();
        CohortFixture cohort = founded("PH", "PHP", Optional.empty());
        finance.earning(cohort, 1, "2021-03");
        finance.receive(cohort, "9000000.00");
        LongStream.iterate(0, from -> from < LINES, from -> from + PAGE).forEach(from -> owe(cohort, from));
        Instant started = Instant.now();
        UUID batch = finance.funded(cohort, "mobile-money", LONG);
        say("a batch of %d lines is filled and funded: %.0f lines/s", LINES, LINES / seconds(started));
        finance.step(batch, "approval");
        finance.step(batch, "release");
        measured(
                "releases, from released to settled",
                LINES,
                () -> finance.lines(batch).getOrDefault("SETTLED", 0));
    }

    private void owe(CohortFixture cohort, long from) {
        List<Entitlement> dues = cohort.enrolled((int) (Math.min(from + PAGE, LINES) - from)).stream()
                .map(family -> new Entitlement(
                        Entitlement.EntitlementType.MEETING,
                        UUID.randomUUID(),
                        family,
                        cohort.cohortId(),
                        "PH",
                        Optional.empty(),
                        Money.of("100.00", "PHP")))
                .toList();
        AccountDetails wallet = new AccountDetails.Wallet("globe-ph", "+639171234567");
        BoundedConcurrency.each(
                dues, due -> wishes.wants(new FamilyRef(due.familyId(), cohort.ref(), Set.of()), wallet));
        BoundedConcurrency.each(dues, due -> commands.send(CreatePayout.of(due, Instant.now())));
    }

    private static void measured(String what, long count, LongSupplier done) {
        Instant started = Instant.now();
        await().atMost(LONG).pollInterval(Duration.ofMillis(200)).until(() -> done.getAsLong() >= count);
        say("%s: %d in %.1f s, %.0f/s", what, count, seconds(started), count / seconds(started));
    }

    private long count(String query) {
        return views.read(sql -> sql.select(query).mapTo(Long.class).one());
    }

    // PostgreSQL's own default transaction, on the same server, after the same warm-up.
    private double tpcB() throws IOException, InterruptedException {
        Matcher url = Pattern.compile("//([^:/]+):(\\d+)/(\\w+)").matcher(database);
        if (!url.find()) {
            throw new IllegalStateException(database);
        }
        List<String> at = List.of("-h", url.group(1), "-p", url.group(2), "-U", user, url.group(3));
        pgbench(at, "-i", "-q", "-s", "10");
        String response = pgbench(at, "-c", "" + WRITERS, "-j", "2", "-T", "" + SECONDS);
        Matcher tps = Pattern.compile("tps = ([0-9.]+)").matcher(response);
        if (!tps.find()) {
            throw new IllegalStateException(response);
        }
        return Double.parseDouble(tps.group(1));
    }

    private String pgbench(List<String> at, String... options) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("pgbench"));
        command.addAll(List.of(options));
        command.addAll(at);
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("PGPASSWORD", password);
        Process process = builder.start();
        String response = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return response;
    }

    private static double seconds(Instant since) {
        return Duration.between(since, Instant.now()).toNanos() / 1e9;
    }

    private static void say(String what, Object... values) {
        System.out.println("BENCH " + what.formatted(values));
    }
}
