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
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
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
    private StoryCohort street;

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
        street = StoryCohort.open(LEA, CHEN);
        OPERATOR.behaves(FAULTS);
        whileKilling(0, this::settle);
        List<UUID> batches = new ArrayList<>();
        for (int nth = 0; nth < MONTHS; nth++) {
            UUID batch = approved(months().get(nth));
            boolean down = nth == MONTHS / 2;
            whileKilling(nth + 1, () -> release(batch, down));
            batches.add(batch);
        }
        batches.forEach(this::awaitEnd);
        assertThat(KINDS).allMatch(fault -> OPERATOR.struck(fault) > 0);
        BigDecimal failed = everyJournalIsPaidOrOpenlyNot();
        batches.forEach(batch -> done(() -> CHEN.put("/batches/" + batch + "/closing", "")));
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
            UUID family = street.enrol();
            families.add(family);
            months().forEach(month -> done(() -> LEA.put(StoryCohort.journal(family, month), StoryCohort.body(6))));
            wallet(family, nth, signIn.of(family));
        }
        UUID receipt = UUID.randomUUID();
        done(() -> MARK.put("/receipts/" + receipt, """
                {"cohortId": "%s", "amount": {"amount": "%d.00", "currency": "PKR"}, "receivedOn": "2026-01-01",
                 "reference": "GRANT"}""".formatted(street.cohort(), RECEIVED)));
        families.forEach(
                family -> await().atMost(TIMEOUT).until(() -> payouts(family).size() == MONTHS));
    }

    private static void wallet(UUID family, int nth, String token) {
        String path = "/payout-accounts/" + family;
        done(() -> put(token, path, """
                {"kind": "mobile-wallet", "operator": "jazz-pk", "number": "%s"}""".formatted(number(nth))));
        JsonNode shown = done(() -> GATE.send(token, "GET", path, "").join()).json();
        done(() -> put(
                token,
                path + "/verification",
                "{\"version\": 1, \"masked\": \"%s\"}"
                        .formatted(shown.path("masked").asText())));
    }

    private UUID approved(YearMonth month) {
        UUID id = UUID.randomUUID();
        String path = "/batches/" + id;
        done(() -> MARK.put(path, """
                {"cohortId": "%s", "provider": "mobile-money", "from": "%s", "to": "%s"}""".formatted(street.cohort(), month, month)));
        awaitStatus(path, "FUNDED");
        done(() -> CHEN.put(path + "/approval", ""));
        return id;
    }

    /** @param down the operator is away when its orders come, and back when it has missed some */
    private static void release(UUID batch, boolean down) {
        if (down) {
            OPERATOR.behaves("{\"down\": true}");
        }
        done(() -> CHEN.put("/batches/" + batch + "/release", ""));
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

    private void awaitEnd(UUID batch) {
        await().atMost(TIMEOUT).pollInterval(Duration.ofSeconds(1)).until(() -> {
            JsonNode lines = done(() -> CHEN.get("/batches/" + batch)).json().path("lines");
            int ended = lines.path("SETTLED").asInt() + lines.path("FAILED").asInt();
            return ended == FAMILIES;
        });
    }

    /** What failed, which the operator's book has none of. */
    private BigDecimal everyJournalIsPaidOrOpenlyNot() {
        List<String> settled = new ArrayList<>();
        for (int nth = 0; nth < FAMILIES; nth++) {
            List<JsonNode> payouts = payouts(families.get(nth));
            assertThat(payouts).hasSize(MONTHS).allMatch(PaydayStoryTest::isPaidOrOpenlyNot);
            String number = number(nth);
            payouts.stream()
                    .filter(one -> one.path("status").asText().equals("SETTLED"))
                    .forEach(one -> settled.add(number + " " + one.path("month").asText() + " 450.00"));
        }
        assertThat(OPERATOR.paid()).containsExactlyInAnyOrderElementsOf(settled);
        return new BigDecimal("450.00").multiply(BigDecimal.valueOf((long) FAMILIES * MONTHS - settled.size()));
    }

    private void booksAgree(BigDecimal failed) {
        JsonNode books = done(() -> MARK.get("/ledger/trial-balance")).json().path("books");
        assertThat(books).hasSize(1);
        JsonNode book = books.path(0);
        BigDecimal fees = OPERATOR.sum("fee");
        BigDecimal left =
                BigDecimal.valueOf(RECEIVED).subtract(OPERATOR.sum("amount")).subtract(fees);
        assertThat(balance(book, "bank")).isEqualByComparingTo(left);
        assertThat(balance(book, "fees")).isEqualByComparingTo(fees).isPositive();
        assertThat(balance(book, "family-payable")).isEqualByComparingTo(failed).isPositive();
        assertThat(balance(book, "provider")).isZero();
        assertThat(balance(book, "provider-clearing")).isZero();
        assertThat(book.path("difference").path("amount").asText()).isEqualTo("0.00");
        JsonNode budget = done(() -> MARK.get("/budgets/" + street.cohort())).json();
        assertThat(budget.at("/currencies/0/available/amount").asText()).isEqualTo(left.toPlainString());
    }

    private static BigDecimal balance(JsonNode book, String kind) {
        return StreamSupport.stream(book.path("kinds").spliterator(), false)
                .filter(line -> line.path("kind").asText().equals(kind))
                .map(line -> new BigDecimal(line.path("balance").path("amount").asText()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static boolean isPaidOrOpenlyNot(JsonNode payout) {
        return switch (payout.path("status").asText()) {
            case "SETTLED" -> !payout.path("reference").asText().isEmpty();
            case "FAILED" -> !payout.path("reason").asText().isEmpty();
            default -> false;
        };
    }

    private static void awaitStatus(String path, String status) {
        await().atMost(TIMEOUT)
                .until(() -> done(() -> CHEN.get(path))
                        .json()
                        .path("batch")
                        .path("status")
                        .asText()
                        .equals(status));
    }

    private static List<JsonNode> payouts(UUID family) {
        JsonNode items = done(() -> LEA.get("/payouts/" + family)).json().path("items");
        return StreamSupport.stream(items.spliterator(), false).toList();
    }

    private static List<YearMonth> months() {
        return IntStream.range(0, MONTHS)
                .mapToObj(StoryCohort.FIRST::plusMonths)
                .toList();
    }

    private static String number(int nth) {
        return "+92300%07d".formatted(1_000_000 + nth);
    }

    private static GatewayResponse put(String token, String path, String body) {
        return GATE.send(token, "PUT", path, body).join();
    }

    /** Asked until nothing that is away stands in the way; then it has to be done. */
    private static GatewayResponse done(Supplier<GatewayResponse> request) {
        GatewayResponse[] last = new GatewayResponse[1];
        await().atMost(TIMEOUT).pollInterval(Duration.ofMillis(100)).until(() -> {
            last[0] = request.get();
            return !last[0].isPassing();
        });
        assertThat(last[0].status()).as(last[0].toString()).isBetween(200, 204);
        return last[0];
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
