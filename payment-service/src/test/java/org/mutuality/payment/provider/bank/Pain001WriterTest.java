package org.mutuality.payment.provider.bank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mutuality.contracts.Money;
import org.mutuality.payment.provider.Payee.BankAccount;
import org.mutuality.payment.provider.Payee.CashPoint;
import org.mutuality.payment.provider.PaymentInstruction;

/** pain.001.001.09 as banks validate it. */
class Pain001WriterTest {
    @ParameterizedTest
    @CsvSource({"PHP, 45001.00", "JPY, 45001", "KWD, 45.001"})
    void a_file_follows_the_schema_and_writes_amounts_as_its_currency_does(String currency, String first)
            throws Exception {
        List<PaymentInstruction> orders = PaymentInstructionFixture.of(200, currency);
        byte[] file = PaymentInstructionFixture.file(orders);
        assertThatCode(() -> PaymentInstructionFixture.validate(file, "pain.001.001.09"))
                .doesNotThrowAnyException();
        String text = new String(file, StandardCharsets.UTF_8);
        assertThat(text)
                .contains("<MsgId>0190c0de000070008000000000000001</MsgId>", "<NbOfTxs>200</NbOfTxs>")
                .contains("<CtrlSum>"
                        + PaymentInstructionFixture.head(orders).sum().amount() + "</CtrlSum>")
                .contains("<InstdAmt Ccy=\"%s\">%s</InstdAmt>"
                        .formatted(currency, currency.equals("PHP") ? "450.01" : first));
        assertThat(orders)
                .allSatisfy(order -> assertThat(text)
                        .contains("<EndToEndId>%s</EndToEndId>".formatted(EndToEndId.of(order.orderId()))));
        assertThat(EndToEndId.read(EndToEndId.of(orders.getFirst().orderId())))
                .contains(orders.getFirst().orderId());
        assertThat(EndToEndId.read("NOTPROVIDED")).isEmpty();
    }

    @Test
    void the_same_batch_again_is_the_same_file_byte_by_byte() throws Exception {
        List<PaymentInstruction> orders = PaymentInstructionFixture.of(10, "PHP");
        assertThat(PaymentInstructionFixture.file(orders)).isEqualTo(PaymentInstructionFixture.file(orders));
    }

    @Test
    void fifty_thousand_payments_are_written_as_they_come() throws Exception {
        AtomicLong written = new AtomicLong();
        AtomicLong furthestBehind = new AtomicLong();
        BankAccount account = PaymentInstructionFixture.account(2);
        Iterator<PaymentInstruction> orders = LongStream.rangeClosed(1, 50_000)
                .mapToObj(n -> {
                    // Each is more than 150 bytes: nearly all of those before it have gone out by now.
                    furthestBehind.accumulateAndGet(n * 150 - written.get(), Math::max);
                    return new PaymentInstruction(
                            new UUID(n, n), new UUID(n, n), new Money(1, "PHP"), account, "2026-03");
                })
                .iterator();
        Pain001Writer.FileHeader head = new Pain001Writer.FileHeader(
                PaymentInstructionFixture.FILE, 50_000, new Money(50_000, "PHP"), Instant.EPOCH, LocalDate.EPOCH);
        PaymentInstructionFixture.files().write(head, orders, new OutputStream() {
            @Override
            public void write(int one) {
                written.incrementAndGet();
            }

            @Override
            public void write(byte[] some, int offset, int length) {
                written.addAndGet(length);
            }
        });
        assertThat(written.get()).isGreaterThan(50_000 * 150L);
        assertThat(furthestBehind.get()).isLessThan(100_000);
    }

    @Test
    void a_head_that_says_otherwise_than_its_orders_is_no_file() {
        List<PaymentInstruction> orders = PaymentInstructionFixture.of(3, "PHP");
        Pain001Writer.FileHeader head = PaymentInstructionFixture.head(orders);
        assertThatThrownBy(() -> PaymentInstructionFixture.files()
                        .write(head, orders.subList(0, 2).iterator(), OutputStream.nullOutputStream()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("2 orders");
        Pain001Writer.FileHeader more = new Pain001Writer.FileHeader(
                head.fileId(), 3, head.sum().plus(new Money(1, "PHP")), head.createdAt(), head.executeOn());
        assertThatThrownBy(() -> PaymentInstructionFixture.files()
                        .write(more, orders.iterator(), OutputStream.nullOutputStream()))
                .isInstanceOf(IllegalStateException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "GB", "gb33BUKB20201555555555", "GB33BUKB2020155555555512345678901234567"})
    void an_invalid_account_is_refused_without_repeating_it(String iban) {
        BankAccount account =
                new BankAccount(Optional.of(iban), Optional.empty(), Optional.empty(), "GB", Optional.empty());
        List<PaymentInstruction> orders = List.of(PaymentInstructionFixture.to(account, Money.of("1.00", "PHP")));
        assertThatThrownBy(() -> PaymentInstructionFixture.file(orders))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("An account or bank cannot be written as ISO 20022");
    }

    @Test
    void another_payee_currency_or_nothing_at_all_is_refused() {
        PaymentInstruction cash = new PaymentInstruction(
                UUID.randomUUID(), UUID.randomUUID(), Money.of("1.00", "PHP"), new CashPoint("MNL-1"), "2026-03");
        PaymentInstruction nothing =
                PaymentInstructionFixture.to(PaymentInstructionFixture.account(2), Money.zero("PHP"));
        List<PaymentInstruction> mixed = List.of(
                PaymentInstructionFixture.to(PaymentInstructionFixture.account(2), Money.of("1.00", "PHP")),
                PaymentInstructionFixture.to(PaymentInstructionFixture.account(2), Money.of("1.00", "USD")));
        Pain001Writer.FileHeader head = new Pain001Writer.FileHeader(
                PaymentInstructionFixture.FILE, 2, Money.of("2.00", "PHP"), Instant.EPOCH, LocalDate.EPOCH);
        for (List<PaymentInstruction> orders : List.of(List.of(cash), List.of(nothing), mixed)) {
            assertThatThrownBy(() -> PaymentInstructionFixture.files()
                            .write(head, orders.iterator(), OutputStream.nullOutputStream()))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }
}
