package org.mutuality.launcher.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * Families paid for some months by an operator that loses responses, reports twice, refuses, charges fees and is down for a while, while
 * payment-service is killed with -9 again and again: while journals are submitted, and in each month's payments. Short here; {@code
 * infra/chaos/run} has 500 families, three months and ten kills. Afterwards the operator's own book is compared with ours.
 */
class PaydayStoryTest {
    private static final int FAMILIES = Integer.getInteger("chaos.families", 20);
    private static final int MONTHS = Integer.getInteger("chaos.months", 2);
    private static final int KILLS = Integer.getInteger("chaos.kills", 3);
    private static final long SEED = Long.getLong("chaos.seed", System.nanoTime());
    /** Each strikes at least once, however few families there are. */
    private static final String FAULTS = """
            {"lostRequests": 0.03, "lostAnswers": 0.05, "duplicates": 0.05, "late": 0.1, "lateMs": 1500, "refuse": 0.05,
             "fee": "1.25", "surely": true, "seed": %d}""".formatted(SEED);

    private static final List<String> KINDS =
            List.of("lostRequests", "lostAnswers", "duplicates", "late", "refuse", "down");
    /** What is owed, and enough for the fees. */
    private static final int RECEIVED = 452 * FAMILIES * MONTHS;

    private static final Duration TIMEOUT = Duration.ofMinutes(6).plusMillis(200L * FAMILIES * MONTHS);

    private static final Path ROOM = StoryFolder.make();
    private static final RunningStack HOUSE = new RunningStack(ROOM.resolve("data"));
    private static final StoryGatewayClient GATE = new StoryGatewayClient(HOUSE::gateway);
    private static final SignedInUser LEA = GATE.as("lea");
    private static final SignedInUser MARK = GATE.as("mark");
    private static final SignedInUser CHEN = GATE.as("chen");
    private static final OperatorLedger OPERATOR =
            new OperatorLedger(new StoryGatewayClient(() -> "http://127.0.0.1:" + HOUSE.state("mobilemoney.port")));

    @RegisterExtension
    static final FailureLogs LOGS = new FailureLogs(ROOM.resolve("data/logs"));

    private final Random random = new Random(SEED);
    private final List<UUID> families = new ArrayList<>();
    private PaymentScene scene;

    @BeforeAll
    static void start() throws Exception {
        BuildOutput.mustBeThere();
        HOUSE.up("--no-demo-data");
    }

    @AfterAll
    static void stop() throws Exception {
        HOUSE.down();
        if (LOGS.allReported()) {
            StoryFolder.clear(ROOM);
        }
    }

    @Test
    void every_journal_is_paid_once_or_openly_not_whatever_breaks() throws Exception {
        System.out.println("chaos.seed=" + SEED);
        scene = new PaymentScene(GATE, StoryCohort.open(LEA, CHEN), MARK, CHEN, TIMEOUT);
        OPERATOR.behaves(FAULTS);
        whileKilling(0, this::settle);
        List<UUID> batches = new ArrayList<>();
        for (int nth = 0; nth < MONTHS; nth++) {
            UUID batch = scene.approvedBatch(months().get(nth));
            boolean down = nth == MONTHS / 2;
            whileKilling(nth + 1, () -> release(batch, down));
            batches.add(batch);
        }
        batches.forEach(batch -> scene.awaitEnd(batch, FAMILIES));
        assertThat(KINDS).allMatch(fault -> OPERATOR.struck(fault) > 0);
        BigDecimal failed = everyJournalIsPaidOrOpenlyNot();
        batches.forEach(scene::close);
        await().atMost(TIMEOUT).untilAsserted(() -> booksAgree(failed));
    }

    /** The kills are distributed: over the submissions, and over each month. @param part from 0 */
    private void whileKilling(int part, Runnable work) throws Exception {
        CompletableFuture<Void> killing = CompletableFuture.runAsync(() -> {
            for (int kill = part; kill < KILLS; kill += MONTHS + 1) {
                kill();
            }
        });
        work.run();
        killing.get(10, TimeUnit.MINUTES);
    }

    /** Families enrolled, with a wallet they have verified; their journals submitted, and money to pay them with. */
    private void settle() {
        FamilySignIn signIn = new FamilySignIn(HOUSE, GATE);
        for (int nth = 0; nth < FAMILIES; nth++) {
            UUID family = scene.street().enrol();
            families.add(family);
            months().forEach(month ->
                    scene.done(() -> LEA.put(StoryCohort.journal(family, month), StoryCohort.body(6))));
            scene.wallet(family, nth, signIn.of(family));
        }
        scene.receive(RECEIVED);
        families.forEach(family ->
                await().atMost(TIMEOUT).until(() -> scene.payouts(family).size() == MONTHS));
    }

    /** @param down the operator is away when its orders come, and back when it has missed some */
    private void release(UUID batch, boolean down) {
        if (down) {
            OPERATOR.behaves("{\"down\": true}");
        }
        scene.release(batch);
        if (down) {
            await().atMost(TIMEOUT).until(() -> OPERATOR.struck("down") >= 3);
            OPERATOR.behaves(FAULTS);
        }
    }

    private void kill() {
        pause(200 + random.nextInt(2_000));
        ProcessHandle killed = HOUSE.process("payment");
        HOUSE.kill("payment");
        HOUSE.awaitBack("payment", killed);
    }

    /** What failed, which the operator's book has none of. */
    private BigDecimal everyJournalIsPaidOrOpenlyNot() {
        List<String> settled = new ArrayList<>();
        for (int nth = 0; nth < FAMILIES; nth++) {
            List<JsonNode> payouts = scene.payouts(families.get(nth));
            assertThat(payouts).hasSize(MONTHS).allMatch(PaydayStoryTest::isPaidOrOpenlyNot);
            String number = PaymentScene.number(nth);
            payouts.stream()
                    .filter(one -> one.path("status").asText().equals("SETTLED"))
                    .forEach(one -> settled.add(number + " " + one.path("month").asText() + " 450.00"));
        }
        assertThat(OPERATOR.paid()).containsExactlyInAnyOrderElementsOf(settled);
        return new BigDecimal("450.00").multiply(BigDecimal.valueOf((long) FAMILIES * MONTHS - settled.size()));
    }

    private void booksAgree(BigDecimal failed) {
        JsonNode book = scene.book();
        BigDecimal fees = OPERATOR.sum("fee");
        BigDecimal left =
                BigDecimal.valueOf(RECEIVED).subtract(OPERATOR.sum("amount")).subtract(fees);
        assertThat(PaymentScene.balance(book, "bank")).isEqualByComparingTo(left);
        assertThat(PaymentScene.balance(book, "fees"))
                .isEqualByComparingTo(fees)
                .isPositive();
        assertThat(PaymentScene.balance(book, "family-payable"))
                .isEqualByComparingTo(failed)
                .isPositive();
        assertThat(PaymentScene.balance(book, "provider")).isZero();
        assertThat(PaymentScene.balance(book, "provider-clearing")).isZero();
        JsonNode budget = scene.done(() -> MARK.get("/budgets/" + scene.street().cohort()))
                .json();
        assertThat(budget.at("/currencies/0/available/amount").asText()).isEqualTo(left.toPlainString());
    }

    private static boolean isPaidOrOpenlyNot(JsonNode payout) {
        return switch (payout.path("status").asText()) {
            case "SETTLED" -> !payout.path("reference").asText().isEmpty();
            case "FAILED" -> !payout.path("reason").asText().isEmpty();
            default -> false;
        };
    }

    private static List<YearMonth> months() {
        return IntStream.range(0, MONTHS)
                .mapToObj(StoryCohort.FIRST::plusMonths)
                .toList();
    }

    private static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
