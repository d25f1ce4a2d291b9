package org.mutuality.payment.provider.bank;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.mutuality.contracts.Money;
import org.mutuality.payment.provider.Payee.BankAccount;
import org.mutuality.payment.provider.PaymentInstruction;
import org.xml.sax.SAXException;

/** Orders to a bank, their file, and the schemas that such files must follow. */
public final class PaymentInstructionFixture {
    static final UUID FILE = UUID.fromString("0190c0de-0000-7000-8000-000000000001");

    private PaymentInstructionFixture() {}

    /** Each of another amount and to another account. */
    public static List<PaymentInstruction> of(int count, String currency) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(n -> to(account(n), new Money(45_000 + n, currency)))
                .toList();
    }

    static BankAccount account(int n) {
        return n % 2 == 0
                ? new BankAccount(
                        Optional.of("GB33BUKB2020155555%04d".formatted(n % 10_000)),
                        Optional.empty(),
                        Optional.empty(),
                        "GB",
                        Optional.empty())
                : new BankAccount(
                        Optional.empty(),
                        Optional.of(n % 3 == 0 ? "BNORPHMM" : "010040018"),
                        Optional.of("00012345%06d".formatted(n)),
                        "PH",
                        Optional.of("A <Family> & \u0007Co"));
    }

    static PaymentInstruction to(BankAccount account, Money amount) {
        return new PaymentInstruction(UUID.randomUUID(), UUID.randomUUID(), amount, account, "2026-03");
    }

    public static Pain001Writer.FileHeader head(List<PaymentInstruction> orders) {
        Money sum = orders.stream()
                .map(PaymentInstruction::amount)
                .reduce(Money::plus)
                .orElseThrow();
        return new Pain001Writer.FileHeader(
                FILE, orders.size(), sum, Instant.parse("2026-04-01T08:00:00Z"), LocalDate.parse("2026-04-02"));
    }

    static Pain001Writer files() {
        return new Pain001Writer(new DebtorSettings() {
            @Override
            public String debtor() {
                return "Mutuality Philippines";
            }

            @Override
            public Optional<String> iban() {
                return Optional.empty();
            }

            @Override
            public Optional<String> account() {
                return Optional.of("1234567890");
            }

            @Override
            public Optional<Set<String>> countries() {
                return Optional.empty();
            }

            @Override
            public Optional<Set<String>> currencies() {
                return Optional.empty();
            }

            @Override
            public Optional<String> bic() {
                return Optional.of("BNORPHMMXXX");
            }
        });
    }

    public static byte[] file(List<PaymentInstruction> orders) throws XMLStreamException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        files().write(head(orders), orders.iterator(), out);
        return out.toByteArray();
    }

    /** ISO's schema, as hbci4j brings it. */
    public static void validate(byte[] message, String kind) throws SAXException, IOException {
        SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                .newSchema(PaymentInstructionFixture.class.getResource("/" + kind + ".xsd"))
                .newValidator()
                .validate(new StreamSource(new java.io.ByteArrayInputStream(message)));
    }

    public static Path file(Path folder, byte[] content) {
        try {
            return Files.write(folder.resolve("message.xml"), content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
