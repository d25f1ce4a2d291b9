package org.mutuality.payment.provider.bank.report;

import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mutuality.contracts.Money;
import org.mutuality.payment.provider.PaymentInstruction;
import org.mutuality.payment.provider.bank.EndToEndId;
import org.mutuality.payment.provider.bank.PaymentInstructionFixture;
import org.mutuality.providers.bank.BankSimulator;
import org.mutuality.providers.simulator.Faults;
import org.mutuality.providers.simulator.Json;

/** Files to a whole bank and its reports back, for each way in which it misbehaves. */
class BankTest {
    private final HttpClient http = HttpClient.newHttpClient();
    private final List<PaymentInstruction> orders = PaymentInstructionFixture.of(100, "PHP");

    @TempDir
    Path state;

    @TempDir
    Path ours;

    private BankSimulator bank;

    @BeforeEach
    void open() {
        bank = new BankSimulator(0, state);
        bank.start();
    }

    @AfterEach
    void close() {
        bank.close();
    }

    @Test
    void a_file_is_taken_once_paid_and_reported() throws Exception {
        assertThat(put(PaymentInstructionFixture.file(orders))).isEqualTo(201);
        assertThat(put(PaymentInstructionFixture.file(orders))).isEqualTo(200);
        assertThat(put(PaymentInstructionFixture.file(PaymentInstructionFixture.of(100, "PHP"))))
                .isEqualTo(409);
        assertThat(bank.paid()).hasSize(100);
        assertThat(kinds(0)).containsExactly("pain.002.001.10", "camt.053.001.08");
        assertThat(kinds(1)).containsExactly("camt.053.001.08");
        assertThatCode(() -> PaymentInstructionFixture.validate(report(1), "pain.002.001.10"))
                .doesNotThrowAnyException();

        StatusReport status = StatusReport.of(PaymentInstructionFixture.file(ours, report(1)));
        assertThat(status.group())
                .isEqualTo(new StatusReport.GroupStatus(
                        PaymentInstructionFixture.head(orders).messageId(),
                        Optional.of("PART"),
                        Optional.empty(),
                        Optional.of(100L),
                        Optional.of(PaymentInstructionFixture.head(orders).sum().toDecimal()),
                        100));
        assertThat(lines(status)).allMatch(line -> line.status().equals("ACCP"));
        BankStatement statement = BankStatement.of(PaymentInstructionFixture.file(ours, report(2)));
        assertThat(statement.totals().lines()).isEqualTo(100);
        assertThat(lines(statement)).allSatisfy(line -> {
            assertThat(line.credit()).isFalse();
            assertThat(order(line).amount()).isEqualTo(line.amount());
        });
    }

    @Test
    void what_was_acknowledged_is_there_after_the_bank_died() throws Exception {
        put(PaymentInstructionFixture.file(orders));
        close();
        open();
        assertThat(put(PaymentInstructionFixture.file(orders))).isEqualTo(200);
        assertThat(bank.paid()).hasSize(100);
        assertThat(kinds(0)).hasSize(2);
    }

    @Test
    void some_are_rejected_with_a_reason_and_not_paid() throws Exception {
        bank.chance().set(Json.read("{\"refuse\": 0.3, \"seed\": 1}", Faults.class));
        put(PaymentInstructionFixture.file(orders));
        assertThatCode(() -> PaymentInstructionFixture.validate(report(1), "pain.002.001.10"))
                .doesNotThrowAnyException();
        Map<String, List<StatusReport.TransactionStatus>> byStatus =
                lines(StatusReport.of(PaymentInstructionFixture.file(ours, report(1)))).stream()
                        .collect(groupingBy(StatusReport.TransactionStatus::status));
        List<BankStatement.StatementLine> booked =
                lines(BankStatement.of(PaymentInstructionFixture.file(ours, report(2))));
        assertThat(byStatus.get("RJCT"))
                .hasSizeBetween(10, 60)
                .allMatch(line -> line.reason().equals(Optional.of("AC04")));
        assertThat(booked).hasSameSizeAs(byStatus.get("ACCP"));
        assertThat(bank.paid()).hasSameSizeAs(booked);
    }

    @Test
    void a_file_that_was_changed_on_its_way_is_rejected_as_a_whole() throws Exception {
        String file = new String(PaymentInstructionFixture.file(orders), StandardCharsets.UTF_8);
        put(file.replaceFirst("450\\.01", "950.01").getBytes(StandardCharsets.UTF_8));
        StatusReport status = StatusReport.of(PaymentInstructionFixture.file(ours, report(1)));
        assertThat(status.group().status()).contains("RJCT");
        assertThat(status.group().reason()).contains("AM10");
        assertThat(kinds(0)).containsExactly("pain.002.001.10");
        assertThat(bank.paid()).isEmpty();
    }

    @Test
    void a_bank_may_forget_lines_add_strangers_be_late_and_send_money_back() throws Exception {
        bank.chance()
                .set(Json.read(
                        "{\"leaveOut\": 0.1, \"late\": 0.2, \"lateMs\": 50, \"returned\": 0.1, \"unmatched\": 3, \"seed\": 3}",
                        Faults.class));
        put(PaymentInstructionFixture.file(orders));
        await().atMost(Duration.ofSeconds(60)).until(() -> kinds(0).size() == 3);
        List<BankStatement.StatementLine> first =
                lines(BankStatement.of(PaymentInstructionFixture.file(ours, report(2))));
        List<BankStatement.StatementLine> second =
                lines(BankStatement.of(PaymentInstructionFixture.file(ours, report(3))));
        assertThat(first.stream().filter(line -> ours(line).isEmpty()))
                .hasSize(3)
                .allMatch(BankStatement.StatementLine::credit);
        List<BankStatement.StatementLine> out = Stream.concat(first.stream(), second.stream())
                .filter(line -> !line.credit())
                .toList();
        assertThat(out).hasSizeBetween(70, 99).doesNotHaveDuplicates();
        assertThat(second.stream().filter(BankStatement.StatementLine::credit))
                .isNotEmpty()
                .allMatch(line -> line.returnReason().equals(Optional.of("AC04")))
                .allSatisfy(line -> assertThat(order(line).amount()).isEqualTo(line.amount()));
        assertThat(bank.paid()).hasSize(100);
    }

    @ParameterizedTest
    @CsvSource({"'', PHP", "USD, USD"})
    void what_a_bank_charges_for_a_payment_is_reported_apart_from_it(String feeCurrency, String currency) throws Exception {
        bank.chance().set(Json.read("{\"fee\": \"1.50\", \"feeCurrency\": \"%s\"}".formatted(feeCurrency), Faults.class));
        put(PaymentInstructionFixture.file(orders));
        assertThat(lines(BankStatement.of(PaymentInstructionFixture.file(ours, report(2)))))
                .hasSize(100)
                .allSatisfy(line -> {
                    assertThat(line.amount()).isEqualTo(order(line).amount());
                    assertThat(line.fees()).containsExactly(Money.of("1.50", currency));
                    assertThat(line.moved().minus(line.amount()).minor()).isEqualTo(feeCurrency.isEmpty() ? 150 : 0);
                });
    }

    private PaymentInstruction order(BankStatement.StatementLine line) {
        return ours(line).orElseThrow();
    }

    private Optional<PaymentInstruction> ours(BankStatement.StatementLine line) {
        return line.endToEndId()
                .flatMap(EndToEndId::read)
                .flatMap(id -> orders.stream()
                        .filter(order -> order.orderId().equals(id))
                        .findFirst());
    }

    private static List<StatusReport.TransactionStatus> lines(StatusReport report) {
        List<StatusReport.TransactionStatus> lines = new ArrayList<>();
        report.lines(lines::add);
        return lines;
    }

    private static List<BankStatement.StatementLine> lines(BankStatement statement) {
        List<BankStatement.StatementLine> lines = new ArrayList<>();
        statement.lines(lines::add);
        return lines;
    }

    private int put(byte[] file) throws Exception {
        URI where = URI.create(bank.address() + "/files/"
                + PaymentInstructionFixture.head(orders).messageId());
        HttpRequest request = HttpRequest.newBuilder(where)
                .PUT(BodyPublishers.ofByteArray(file))
                .build();
        return http.send(request, BodyHandlers.discarding()).statusCode();
    }

    private byte[] report(int number) throws Exception {
        return get("/reports/" + number).body();
    }

    private List<String> kinds(int after) throws Exception {
        String json = new String(get("/reports?after=" + after).body(), StandardCharsets.UTF_8);
        return Json.read(json, com.fasterxml.jackson.databind.JsonNode.class).findValuesAsText("kind");
    }

    private HttpResponse<byte[]> get(String path) throws Exception {
        return http.send(
                HttpRequest.newBuilder(URI.create(bank.address() + path)).build(), BodyHandlers.ofByteArray());
    }
}
